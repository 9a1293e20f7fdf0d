import type { Body } from "@/lib/clauses/catalogue";
import type { LocalisedText } from "@/lib/clauses/field";
import type { Activity } from "./activity";
import { attributeOf, childrenOf, type Element } from "./element";
import type { Findings } from "./findings";
import { baselineOf, dimensionsOf, type Entry, targetOf, trajectoryOf } from "./measurement";
import { narrativesOf, titleAndProse } from "./narrative";
import { meaning } from "./values";
import { measures } from "./vocabulary";
import { generatedTitle } from "./wording";

type Clause = Body<"indicator">;

/** An indicator's clause, but for the milestone it belongs to. */
export type Indicator = { source: Element; body: Omit<Clause, "milestones"> };

/** @param n its place within the result, for a title where it has none */
export function readIndicator(source: Element, n: number, activity: Activity, findings: Findings): Indicator {
  const texts = (name: string) => narrativesOf(childrenOf(source, name), activity.language, findings);
  const { title, text } = titleAndProse(texts("title"), texts("description"), findings);
  const baseline = baselineOf(source, activity, findings);
  const trajectory = trajectoryOf(source, activity, findings);
  const target = targetOf(trajectory);
  const dimensions = dimensionsOf(source);
  return {
    source,
    body: {
      title: title ?? generatedTitle("indicator", { n }),
      ...(text && { text }),
      category: categoryOf(title, findings),
      measure: measureOf(source, [baseline?.value, ...trajectory.map(entry => entry.target)], findings),
      direction: ["0", "false"].includes(attributeOf(source, "ascending") ?? "") ? "down" : "up",
      ...(baseline && { baseline }),
      ...(target && { target }),
      ...(trajectory.length > 0 && { trajectory }),
      ...(dimensions.length > 0 && {
        disaggregation: dimensions.map(name => ({ by: { [activity.language]: name } })),
      }),
    },
  };
}

/** Where the code is missing or unknown, the figures themselves show what kind they are. */
function measureOf(
  source: Element,
  values: readonly (Entry["target"] | undefined)[],
  findings: Findings,
): Clause["measure"] {
  const said = meaning(measures, source, attributeOf(source, "measure"), "@measure", findings);
  if (said) return said;
  findings.assume("measure_from_values");
  const given = values.filter(value => value !== undefined);
  if (given.length > 0 && given.every(value => /^-?[\d.,\s]+%$/.test(value))) return "percentage";
  return given.length > 0 && given.every(value => /^-?[\d.,\s]+$/.test(value)) ? "number" : "qualitative";
}

/**
 * Words in a title, in English, French, Spanish and Portuguese, that place an indicator beyond doubt in a category (F5).
 * A star stands for any ending.
 */
const signs = Object.entries({
  personnel_management:
    "staff, personnel, recruit*, payroll, promotion | effectifs, recrut* | reclut*, nómina | recrut*, efetivos",
  budget_integrity:
    "audit*, budget*, procurement, expenditure, financial statement, financial statements | marchés publics | presupuest*, contratación pública | orçament*, contratação pública",
  citizens_perception:
    "perception, perceive*, satisf*, public trust, confidence in | confiance | percepción, confianza | perceção, percepção, confiança",
  oversight:
    "oversight, complaint, complaints, ombuds*, inspectorate, parliament* | plainte, plaintes, contrôle parlementaire | queja, quejas, denuncias, control parlamentario | queixa, queixas, controlo parlamentar",
  performance:
    "response time, response times, crime rate, case solved, cases solved, case resolved, cases resolved, patrol, patrols | délai d’intervention, délais d’intervention | tiempo de respuesta, tiempos de respuesta, casos resueltos | tempo de resposta, tempos de resposta, casos resolvidos",
} satisfies Partial<Record<Clause["category"], string>>).map(([category, words]) => ({
  category: category as Clause["category"],
  sign: new RegExp(
    `(?<!\\p{L})(?:${words.replaceAll("*", "\\p{L}*").replaceAll(/\s*[,|]\s*/g, "|")})(?!\\p{L})`,
    "iu",
  ),
}));

function categoryOf(title: LocalisedText | undefined, findings: Findings): Clause["category"] {
  const words = Object.values(title ?? {}).join(" ");
  const [only, ...more] = signs.filter(({ sign }) => sign.test(words)).map(({ category }) => category);
  const certain = only !== undefined && more.length === 0;
  findings.assume(certain ? "category_from_words" : "category_other");
  return certain ? only : "other";
}
