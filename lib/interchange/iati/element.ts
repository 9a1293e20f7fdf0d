/** One element of an activity, kept as it stands in the file, with the place of its opening tag (one-based). */
export type Element = {
  /** Without a prefix, but for elements of another namespace. */
  name: string;
  line: number;
  column: number;
  /** Attributes without a namespace by their name, and `xml:lang`. */
  attributes: ReadonlyMap<string, string>;
  /** The element's own text, without that of its children. */
  text: string;
  children: Element[];
  /** An element of another namespace: an extension, whose content is not read. */
  foreign: boolean;
};

/** Children of that name in IATI's own namespace, in order. */
export const childrenOf = (element: Element, name: string): Element[] =>
  element.children.filter(child => child.name === name && !child.foreign);

export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find(child => child.name === name && !child.foreign);

/** An attribute, trimmed; absent where it is missing or empty. */
export const attributeOf = (element: Element | undefined, name: string): string | undefined =>
  element?.attributes.get(name)?.trim() || undefined;

/** What a code element says: its `code`, or its text in IATI 1.0x where the code is missing. */
export const codeOf = (element: Element | undefined): string | undefined =>
  attributeOf(element, "code") ?? (element?.text.trim() || undefined);

/** The code of a child element, e.g. `transaction-type`. */
export const childCode = (element: Element, name: string): string | undefined =>
  codeOf(childOf(element, name));
