import { handlersFound, pageFiles } from "./inventory";

/** A page of the application as its folders spell its address, and whether anybody may read it. */
export type FoundPage = { address: string; open: boolean };
/** A route that is no page, and by which methods it is asked. */
export type FoundRoute = { address: string; methods: string[] };

export const pagesFound = async (): Promise<FoundPage[]> =>
  (await pageFiles()).map(file => ({ address: spelt(file), open: file.includes("/(public)/") }));

export const routesFound = async (): Promise<FoundRoute[]> =>
  (await handlersFound()).map(({ file, methods }) => ({ address: spelt(file), methods }));

/** A folder in parentheses groups pages and is not in their addresses. */
const spelt = (file: string): string =>
  `/${file
    .split("/")
    .slice(1, -1)
    .filter(part => !/^\(.*\)$/.test(part))
    .join("/")}`;

/** The address with what its folders leave open; a place without words for it is told, not passed by. */
export function filled(address: string, parts: Readonly<Record<string, string>>): string {
  return address.replace(/\[(\w+)\]/g, (_, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`${address}: say in this test what ${name} stands for.`);
    return part;
  });
}

/** Every address that comes of putting each of several words in each place. */
export function everyFilled(address: string, parts: Readonly<Record<string, readonly string[]>>): string[] {
  const [, name] = address.match(/\[(\w+)\]/) ?? [];
  if (name === undefined) return [address];
  const words = parts[name];
  if (!words?.length) throw new Error(`${address}: say in this test what ${name} stands for.`);
  return words.flatMap(word =>
    everyFilled(
      address.replace(`[${name}]`, () => word),
      parts,
    ),
  );
}
