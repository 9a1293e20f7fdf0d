/** Told to a field that is about to get the focus, so that whatever keeps it out of sight opens first. */
export const wanted = "concord:wanted";

/** Brings a field into sight and gives it the focus; says whether there is one. */
export function reveal(fieldId: string): boolean {
  const field = document.getElementById(fieldId);
  if (!field) return false;
  field.dispatchEvent(new Event(wanted, { bubbles: true }));
  field.scrollIntoView({ block: "center" });
  // Once the page stands still: a list that opens with the focus would be closed by the scrolling.
  requestAnimationFrame(() => field.focus({ preventScroll: true }));
  return true;
}
