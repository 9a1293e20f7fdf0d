/** `go` commits, one on a screen; `plain` is the usual one; `bare` steps back; `stop` refuses or removes. */
export type ButtonVariant = "go" | "plain" | "bare" | "stop";

const variants: Record<ButtonVariant, string> = {
  go: "border-accent bg-accent px-3.5 text-on-accent hover:bg-accent-strong hover:border-accent-strong",
  plain: "border-line-strong px-3.5 bg-sheet text-ink hover:bg-sunk",
  bare: "border-transparent bg-transparent px-2 text-ink-2 hover:text-ink hover:bg-sunk",
  stop: "border-stopped px-3.5 bg-sheet text-stopped hover:bg-stopped-soft",
};

/** One look for buttons and for links that stand among them. Links say so with `buttonLook`, buttons are `Button`. */
export const buttonLook = (variant: ButtonVariant = "plain"): string =>
  `inline-flex min-h-9 cursor-pointer items-center justify-center gap-2 rounded-control border font-sans text-small font-semibold no-underline transition-colors pointer-coarse:min-h-11 aria-disabled:cursor-not-allowed aria-disabled:border-line aria-disabled:bg-sunk aria-disabled:text-ink-3 ${variants[variant]}`;
