import { prose } from "../field";
import { kind } from "../kind";

/** A donor's declared interest (N5). */
export const interest = kind({
  name: "interest",
  chapter: "foundations",
  tabledBy: "donor",
  shape: { text: prose() },
});
