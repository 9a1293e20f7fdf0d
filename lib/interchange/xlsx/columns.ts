import type { KindIn } from "@/lib/clauses/also-shown";
import { spoken } from "./spoken";

/** The tables of a spreadsheet that become clauses, and that clauses are written to. */
export const tables = ["milestones", "indicators", "finance", "tranches"] as const;
export type TableName = (typeof tables)[number];

/** What a row of a table is about. */
export const kindOf = {
  milestones: "milestone",
  indicators: "indicator",
  finance: "incentive",
  tranches: "tranche",
} as const satisfies Record<TableName, KindIn<"spreadsheet">>;

/** The table of each kind that a spreadsheet holds; a kind that is to be shown there must have one. */
export const tableOf: Record<KindIn<"spreadsheet">, TableName> = {
  milestone: "milestones",
  indicator: "indicators",
  incentive: "finance",
  tranche: "tranches",
};

/**
 * What a column holds, by table. Its heading is written as the catalogue has it (messages, `spreadsheet.column`) and read
 * by any of the words that people use for it, in English, French and Arabic.
 */
export const columnsOf = {
  milestones: [
    "title",
    "phase",
    "earliest",
    "target",
    "latest",
    "lead",
    "action",
    "evidence",
    "scoring",
    "text",
    "clause",
  ],
  indicators: [
    "title",
    "category",
    "unit",
    "measure",
    "direction",
    "baseline",
    "baselineOn",
    "goal",
    "goalBy",
    "source",
    "frequency",
    "owner",
    "text",
    "clause",
  ],
  finance: [
    "title",
    "form",
    "value",
    "currency",
    "amount",
    "start",
    "end",
    "year",
    "status",
    "revision",
    "valueDate",
    "instrument",
    "channel",
    "tier",
    "exportControlled",
    "phase",
    "through",
    "vettedBy",
    "recipients",
    "endUse",
    "text",
    "clause",
  ],
  tranches: [
    "title",
    "incentive",
    "amount",
    "currency",
    "start",
    "end",
    "valueDate",
    "rule",
    "atLeast",
    "releasedOn",
    "payout",
    "revision",
    "text",
    "clause",
  ],
} as const;

export type ColumnOf<T extends TableName> = (typeof columnsOf)[T][number];
export type Column = { [T in TableName]: ColumnOf<T> }[TableName];

/** Without these a row says nothing. */
export const needed: { [T in TableName]: readonly ColumnOf<T>[] } = {
  milestones: ["title"],
  indicators: ["title"],
  finance: ["title", "amount"],
  tranches: ["title", "incentive", "amount"],
};

/** Of these at least one makes a heading row one of this table, and of no other. */
export const telling: { [T in TableName]: readonly ColumnOf<T>[] } = {
  milestones: ["earliest", "target", "latest", "phase", "scoring", "evidence"],
  indicators: ["baseline", "goal", "unit", "frequency", "measure", "direction"],
  finance: ["amount"],
  tranches: ["incentive"],
};

/** Other words for the same, as people write them above a column. */
const synonyms: { [T in TableName]: Partial<Record<ColumnOf<T>, string>> } = {
  milestones: {
    title:
      "milestone, name, activity, result, output, deliverable | jalon, nom, activite, resultat, livrable, intitule | المعلم, الاسم, النشاط, النتيجة",
    phase: "stage | etape | مرحلة",
    earliest:
      "start, start date, from, begin, earliest date | debut, date de debut, du | البداية, تاريخ البدء, من, الابكر",
    target:
      "date, target date, due, due date, deadline, when, planned date | date cible, echeance, date prevue | التاريخ, التاريخ المستهدف, الموعد",
    latest:
      "end, end date, until, to, latest date | fin, date de fin, au, au plus tard le | النهاية, تاريخ الانتهاء, الى, الاقصى",
    lead: "responsible, institution, lead, owner, who | responsable, institution, chef de file | المسؤول, المؤسسة, الجهة المسؤولة",
    action: "priority action, assn action, action | action prioritaire, action | الاجراء",
    evidence:
      "means of verification, verification, proof | moyens de verification, preuve, pieces justificatives | وسائل التحقق, الدليل",
    scoring: "score | notation | التقدير",
    text: "description, details, comment, comments, notes | description, details, commentaire, observations | الوصف, ملاحظات",
  },
  indicators: {
    title: "indicator, name | indicateur, nom, intitule | المؤشر, الاسم",
    category: "type, theme | type, theme | النوع",
    unit: "unit of measure | unite de mesure | وحدة القياس",
    baseline: "base value, baseline value | reference, valeur initiale, base | خط الاساس, القيمة الاولية",
    baselineOn:
      "baseline date, baseline year, date of baseline | date de reference, annee de reference | تاريخ خط الاساس, سنة الاساس",
    goal: "target, target value, end target | cible, valeur cible, objectif | الهدف, القيمة المستهدفة, المستهدف",
    goalBy: "target date, by, target year | date cible, pour le, annee cible | تاريخ الهدف, بحلول",
    source:
      "source of data, data source, means of verification | source des donnees, source de verification | مصدر البيانات, وسائل التحقق",
    frequency: "how often, periodicity | periodicite | الدورية",
    owner: "responsible, who | responsable | الجهة المسؤولة",
    text: "definition, description, comments, notes | definition, description, commentaire | التعريف, الوصف, ملاحظات",
  },
  finance: {
    title:
      "incentive, budget line, line, item, activity, description, name, component | mesure incitative, ligne budgetaire, ligne, poste, activite, intitule, libelle, composante | الحافز, بند الميزانية, البند, النشاط, البيان",
    amount:
      "budget, value, cost, total, sum, contribution | budget, valeur, cout, total, somme | الميزانية, القيمة, التكلفة, المجموع",
    currency: "ccy, cur | devise | عملة",
    start:
      "from, start date, period start, first day | du, debut, date de debut, premier jour | من, البداية, تاريخ البدء",
    end: "to, until, end date, period end, last day | au, fin, date de fin, dernier jour | الى, النهاية, تاريخ الانتهاء",
    year: "fiscal year, budget year, fy | exercice, annee budgetaire | السنة المالية, العام",
    status: "committed or indicative | engagement | الالتزام",
    instrument: "type of support | type d appui | نوع الدعم",
    channel: "modality | modalite | الطريقة",
    through:
      "implementer, implemented by, recipient | mise en oeuvre par, beneficiaire, partenaire | الجهة المنفذة, المستفيد",
    revision: "original or revised | initiale ou revisee | اصلية ام معدلة",
    tier: "sensitivity, tier | sensibilite, niveau | الحساسية, المستوى",
    exportControlled: "export controlled, controlled | controle a l export | خاضع للرقابة",
    text: "details, comment, comments, notes | details, commentaire, observations | ملاحظات, التفاصيل",
  },
  tranches: {
    title: "tranche, name, instalment | tranche, nom, versement, intitule | الشريحة, الاسم, الدفعة",
    incentive: "support, incentive title | appui, mesure | الدعم",
    amount: "value, sum | valeur, somme | القيمة",
    currency: "ccy, cur | devise | عملة",
    start: "from, due from | du, debut | من, البداية",
    end: "to, until, due, due date | au, fin, echeance | الى, النهاية, الموعد",
    releasedOn: "conditions, milestones, triggers | conditions, jalons, declencheurs | الشروط, المعالم",
    text: "details, comment, comments, notes | details, commentaire, observations | ملاحظات, التفاصيل",
  },
};

export const synonymsOf = <T extends TableName>(table: T, column: ColumnOf<T>): string[] =>
  ((synonyms[table] as Partial<Record<string, string>>)[column] ?? "")
    .split(/[,|]/)
    .map(spoken)
    .filter(Boolean);
