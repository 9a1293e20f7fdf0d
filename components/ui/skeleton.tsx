const widths = ["w-11/12", "w-full", "w-4/5", "w-full", "w-2/3"] as const;

/** Stands where text will; its shape is the text's, so that nothing jumps. `label` is said once by screen readers. */
export function Skeleton({ lines, label }: { lines: number; label: string }) {
  return (
    <div role="status" className="grid animate-pulse gap-3">
      <span className="sr-only">{label}</span>
      {Array.from({ length: lines }, (_, line) => line).map(line => (
        <span
          key={line}
          aria-hidden="true"
          className={`block h-4 rounded-sheet bg-line ${widths[line % widths.length]}`}
        />
      ))}
    </div>
  );
}
