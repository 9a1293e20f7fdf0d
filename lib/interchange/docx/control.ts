import { type FileChild, type Paragraph, XmlComponent } from "docx";

/** An element with attributes of the main namespace, for what the library has no class for. */
class Element extends XmlComponent {
  constructor(name: string, attributes: Record<string, string>, children: readonly XmlComponent[] = []) {
    super(name);
    if (Object.keys(attributes).length > 0) this.root.push({ _attr: attributes });
    this.root.push(...children);
  }
}

/**
 * Paragraphs in a content control: whoever selects all of a text and types anew stays within it, where a bookmark would
 * go with the words it marked (ECMA-376, 17.5.2).
 */
export function control(tag: string, paragraphs: readonly Paragraph[]): FileChild {
  const properties = new Element("w:sdtPr", {}, [new Element("w:tag", { "w:val": tag })]);
  const content = new Element("w:sdtContent", {}, paragraphs);
  return new Element("w:sdt", {}, [properties, content]) as unknown as FileChild;
}
