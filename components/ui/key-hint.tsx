/** A keyboard key, as printed on it. Hidden where there is no keyboard to press. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <kbd className="rounded-[4px] border border-b-2 border-line-strong px-1 font-sans text-note font-medium text-ink-2 pointer-coarse:hidden">
      {keys}
    </kbd>
  );
}
