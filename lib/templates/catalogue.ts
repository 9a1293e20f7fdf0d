import { borderManagement } from "./border-management/template";
import { defenceBudget } from "./defence-budget/template";
import { justiceChain } from "./justice-chain/template";
import { policeAccountability } from "./police-accountability/template";
import { procurementIntegrity } from "./procurement-integrity/template";
import type { Template } from "./template";

/** The templates of this product, in the order in which they are offered. */
export const templates: readonly Template[] = [
  policeAccountability,
  defenceBudget,
  borderManagement,
  justiceChain,
  procurementIntegrity,
];

export const templateKeys = templates.map(({ key }) => key);

export const templateOf = (key: string): Template | undefined =>
  templates.find(template => template.key === key);
