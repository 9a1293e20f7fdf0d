export const popoverLook = "rounded-control border border-line-strong bg-sheet shadow-raised outline-none";

export const itemLook =
  "block cursor-pointer rounded-sheet px-3 py-2 text-small text-ink no-underline outline-none pointer-coarse:min-h-11 data-focused:bg-accent-soft data-selected:font-semibold data-disabled:text-ink-3";
