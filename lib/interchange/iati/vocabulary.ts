/**
 * The code lists that decide what a clause says, each with the words or letters that IATI 1.0x used in place of today's
 * numbers. A code that is not here is reported and never guessed at.
 */
type Codes<V extends string> = ReadonlyMap<string, V>;

const codes = <const V extends string>(entries: Record<string, V>): Codes<V> =>
  new Map(Object.entries(entries));

export const conditionTypes = codes({
  1: "policy",
  2: "performance",
  3: "fiduciary",
  policy: "policy",
  performance: "performance",
  fiduciary: "fiduciary",
});

export const resultTypes = codes({
  1: "output",
  2: "outcome",
  3: "impact",
  9: "other",
  output: "output",
  outcome: "outcome",
  impact: "impact",
});

export const organisationRoles = codes({
  1: "funding",
  2: "accountable",
  3: "extending",
  4: "implementing",
  funding: "funding",
  accountable: "accountable",
  extending: "extending",
  implementing: "implementing",
});

export const dateTypes = codes({
  1: "planned-start",
  2: "actual-start",
  3: "planned-end",
  4: "actual-end",
  "start-planned": "planned-start",
  "start-actual": "actual-start",
  "end-planned": "planned-end",
  "end-actual": "actual-end",
});
export type DateType = "planned-start" | "actual-start" | "planned-end" | "actual-end";

export const revisions = codes({
  1: "original",
  2: "revised",
  original: "original",
  revised: "revised",
});

export const budgetStatuses = codes({ 1: "indicative", 2: "committed" });

export const relations = codes({ 1: "parent", 2: "child", 3: "sibling", 4: "co-funded", 5: "third party" });

export const measures = codes({
  1: "number",
  2: "percentage",
  3: "nominal",
  4: "ordinal",
  5: "qualitative",
  unit: "number",
  percentage: "percentage",
});

/** Disbursement channels 3 and 4 are aid in kind; 1 and 2 are money. */
export const disbursementChannels = codes({ 1: "money", 2: "money", 3: "in_kind", 4: "in_kind" });

/** Transaction types under their English names on the code list; letters are those of 1.0x. */
export const transactionTypes = codes({
  1: "Incoming funds",
  2: "Outgoing commitment",
  3: "Disbursement",
  4: "Expenditure",
  5: "Interest payment",
  6: "Loan repayment",
  7: "Reimbursement",
  8: "Purchase of equity",
  9: "Sale of equity",
  10: "Credit guarantee",
  11: "Incoming commitment",
  12: "Outgoing pledge",
  13: "Incoming pledge",
  if: "Incoming funds",
  c: "Outgoing commitment",
  d: "Disbursement",
  e: "Expenditure",
  ip: "Interest payment",
  lr: "Loan repayment",
  r: "Reimbursement",
  qp: "Purchase of equity",
  qs: "Sale of equity",
  cg: "Credit guarantee",
});

/** Purpose codes (DAC) that say by which instrument an activity works; by their longest prefix. */
const instrumentsBySector = [
  ["15210", "governance_reform"],
  ["1522", "stabilisation"],
  ["1523", "stabilisation"],
  ["1524", "stabilisation"],
  ["1525", "stabilisation"],
  ["1526", "stabilisation"],
  ["151", "governance_reform"],
  ["730", "stabilisation"],
] as const;

export const instrumentOfSector = (code: string) =>
  instrumentsBySector.find(([prefix]) => code.startsWith(prefix))?.[1];

/** Aid types (DAC typology) that say it more exactly than a sector does. */
export const instrumentOfAidType = (code: string) =>
  code.startsWith("D")
    ? "intelligence_and_advice"
    : code.startsWith("E")
      ? "training_and_education"
      : undefined;

export const channelOfAidType = (code: string) =>
  code === "A01" || code === "A02" ? "budget_support" : code.startsWith("C") ? "project" : undefined;

/** Finance type 110 and its followers: standard grants. */
export const isGrant = (financeType: string): boolean => /^11\d/.test(financeType);
