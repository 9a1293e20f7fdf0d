import type { Hand } from "@/lib/interchange/memorandum/compare";
import type { Anchors } from "./anchored";
import type { Pen } from "./runs";

/** How the blocks of one version become paragraphs. */
export type Setting = {
  /** The version's language: of labels that bear no language of their own. */
  language: string;
  labels: string;
  pen: Pen;
  handOf: (clauseId: string | undefined) => Hand;
  /** In a document that can be read back, what each paragraph is called; a comparison has none. */
  anchors?: Anchors;
};
