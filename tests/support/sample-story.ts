import type { Bundle } from "@/lib/ledger/bundle";
import { type Pick, type Step, sampleBundle } from "./sample-bundle";

const add = (open: boolean, words = "text"): Pick => ({ action: "add", clause: 0, open, words });
const merge = (...picks: Pick[]): Step => ({ do: "merge", picks });

/** Two voices, three revisions, one restricted clause, one sealed entry; seven entries in all. */
export const story: Step[] = [
  merge(add(true, "first"), add(false, "second")),
  { do: "note", open: false, words: "a motion" },
  { do: "seat", side: "donor", voice: true },
  merge({ action: "change", clause: 0, open: true, words: "first, amended" }),
  merge({ action: "remove", clause: 1, open: true, words: "" }),
];

/** The story, initialled, taken back, then signed by every voice: by each kind of passkey, and an amendment by code too. */
export const signedStory: Step[] = [
  ...story,
  { do: "initial", fixed: false },
  { do: "sign", how: 0 },
  { do: "reopen" },
  { do: "initial", fixed: true },
  ...[0, 1, 2].map((how): Step => ({ do: "sign", how })),
  merge(add(true, "later")),
  { do: "initial", fixed: false },
  ...[3, 0, 0].map((how): Step => ({ do: "sign", how })),
];

/** The story's record after a change to it. */
export const edited = (edit: (bundle: Bundle) => void): Bundle => {
  const bundle = structuredClone(sampleBundle(story));
  edit(bundle);
  return bundle;
};

/** The item at an index that the story is known to have. */
export const at = <T>(list: readonly T[], index: number): T => {
  const item = list.at(index);
  if (item === undefined) throw new RangeError(`nothing at ${index}`);
  return item;
};
