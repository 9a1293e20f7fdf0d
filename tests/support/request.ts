/*
 * Stands for next/headers where no server is: the cookies of one browser, and what it sends along. A test file puts it
 * there with vi.mock("next/headers", () => import("../support/request")), and lets `connection` of next/server pass.
 */
const jar = new Map<string, string>();
/** Sent by a page's script, as nearly everything is. */
const byScript = { "next-action": "" };
let sent = new Headers(byScript);

export const cookies = async () => ({
  get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined),
  set: (name: string, value: string) => void jar.set(name, value),
  delete: (name: string) => void jar.delete(name),
});

export const headers = async () => sent;

export type Cookies = ReadonlyMap<string, string>;

/** What the browser holds now, to be brought along again. */
export const heldCookies = (): Cookies => new Map(jar);

/** The next request comes from this browser. */
export function comeWith(cookies: Cookies, header: Record<string, string> = {}): void {
  jar.clear();
  for (const [name, value] of cookies) jar.set(name, value);
  sent = new Headers({ ...byScript, ...header });
}

/** The same cookies as a header, for requests that are handed their own. */
export const cookieHeader = (cookies: Cookies): string =>
  [...cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("; ");
