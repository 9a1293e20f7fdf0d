/** Drawn at build time in the place of every package, because a build knows no database; no package can bear it. */
export const placeholder = "-";

/** Whether an address can be a package's; what cannot is not looked up. */
export const isSlug = (text: string): boolean => text.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
