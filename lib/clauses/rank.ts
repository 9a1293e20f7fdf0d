/**
 * Places within a chapter as strings that sort by character code, so that a clause can be put between two others
 * without renumbering either. Digits are base 62; a rank never ends in "0", so there is always room before it.
 */
const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** A rank strictly between `before` and `after`; either may be absent for an open end. */
export function rankBetween(before?: string, after?: string): string {
  const low = before ?? "";
  if (after !== undefined && low >= after) throw new RangeError(`no rank between ${low} and ${after}`);
  let rank = "";
  for (let i = 0; ; i++) {
    const floor = i < low.length ? digits.indexOf(low.charAt(i)) : 0;
    const bounded = after !== undefined && rank === after.slice(0, i);
    const ceiling = bounded ? (i < after.length ? digits.indexOf(after.charAt(i)) : 0) : digits.length;
    if (ceiling - floor > 1) return rank + digits.charAt((floor + ceiling) >> 1);
    rank += digits.charAt(floor);
  }
}

/** A rank after `previous`, spaced so that a long list written in order stays short. */
export function rankAfter(previous?: string): string {
  if (previous === undefined) return "1000V";
  const head = previous.slice(0, 4).padEnd(4, "0");
  const next = increment(head);
  return next === undefined ? rankBetween(previous) : `${next}V`;
}

function increment(head: string): string | undefined {
  for (let i = head.length - 1; i >= 0; i--) {
    const value = digits.indexOf(head.charAt(i));
    if (value < digits.length - 1)
      return head.slice(0, i) + digits.charAt(value + 1) + "0".repeat(head.length - i - 1);
  }
  return undefined;
}
