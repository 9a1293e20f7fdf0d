/** One look for everything one can type or choose in. The border passes 3:1 (WCAG 1.4.11). */
export const controlLook =
  "w-full min-h-10 rounded-control border border-field bg-sheet px-3 py-2 text-base text-ink placeholder:text-ink-3 pointer-coarse:min-h-11 aria-invalid:border-stopped aria-invalid:border-2 disabled:bg-sunk disabled:text-ink-3 [&[readonly]]:bg-sunk";

export const fieldLook = "grid gap-1.5 content-start";

/** What every field of a form has. `error` is a sentence; `name` is the path the server's answer names. */
export type FieldBasics = {
  label: string;
  name?: string;
  description?: string;
  error?: string;
  isRequired?: boolean;
  isReadOnly?: boolean;
  id?: string;
};
