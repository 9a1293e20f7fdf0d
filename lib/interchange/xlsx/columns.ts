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
 * by any of the words that people use for it, in the languages of the product.
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
      "milestone, name, activity, result, output, deliverable | jalon, nom, activite, resultat, livrable, intitule | المعلم, الاسم, النشاط, النتيجة | hito, nombre, actividad, resultado, producto, entregable, titulo | marco, nome, atividade, resultado, produto, titulo",
    phase: "stage | etape | مرحلة | etapa | etapa",
    earliest:
      "start, start date, from, begin, earliest date | debut, date de debut, du | البداية, تاريخ البدء, من, الابكر | inicio, fecha de inicio, desde, no antes de | inicio, data de inicio, desde, nao antes de, data mais cedo, mais cedo",
    target:
      "date, target date, due, due date, deadline, when, planned date | date cible, echeance, date prevue | التاريخ, التاريخ المستهدف, الموعد | fecha, fecha prevista, fecha meta, vencimiento, plazo | data, data prevista, data alvo, prazo",
    latest:
      "end, end date, until, to, latest date | fin, date de fin, au, au plus tard le | النهاية, تاريخ الانتهاء, الى, الاقصى | fin, fecha de fin, hasta, a mas tardar, fecha limite | fim, data de fim, ate, o mais tardar, data limite, prazo final",
    lead: "responsible, institution, lead, owner, who | responsable, institution, chef de file | المسؤول, المؤسسة, الجهة المسؤولة | responsable, institucion, quien | responsavel, instituicao, quem",
    action:
      "priority action, assn action, action | action prioritaire, action | الاجراء | accion prioritaria, accion | acao prioritaria, acao",
    evidence:
      "means of verification, verification, proof | moyens de verification, preuve, pieces justificatives | وسائل التحقق, الدليل | medios de verificacion, verificacion, prueba | meios de verificacao, verificacao, prova",
    scoring: "score | notation | التقدير | puntuacion | pontuacao",
    text: "description, details, comment, comments, notes | description, details, commentaire, observations | الوصف, ملاحظات | descripcion, detalles, comentario, comentarios, observaciones, notas | descricao, detalhes, comentario, comentarios, observacoes, notas",
  },
  indicators: {
    title:
      "indicator, name | indicateur, nom, intitule | المؤشر, الاسم | indicador, nombre | indicador, nome",
    category: "type, theme | type, theme | النوع | tipo, tema | tipo, tema",
    unit: "unit of measure | unite de mesure | وحدة القياس | unidad de medida | unidade de medida",
    baseline:
      "base value, baseline value | reference, valeur initiale, base | خط الاساس, القيمة الاولية | valor inicial, linea de base | valor inicial, linha de base",
    baselineOn:
      "baseline date, baseline year, date of baseline | date de reference, annee de reference | تاريخ خط الاساس, سنة الاساس | fecha de referencia, ano de referencia | data de referencia, ano de referencia",
    goal: "target, target value, end target | cible, valeur cible, objectif | الهدف, القيمة المستهدفة, المستهدف | meta, valor meta, objetivo | meta, valor alvo, objetivo",
    goalBy:
      "target date, by, target year | date cible, pour le, annee cible | تاريخ الهدف, بحلول | fecha meta, para, ano meta | data alvo, ate, ano alvo",
    source:
      "source of data, data source, means of verification | source des donnees, source de verification | مصدر البيانات, وسائل التحقق | fuente de datos, medios de verificacion | fonte de dados, meios de verificacao",
    frequency: "how often, periodicity | periodicite | الدورية | periodicidad | periodicidade",
    owner: "responsible, who | responsable | الجهة المسؤولة | responsable, quien | responsavel, quem",
    text: "definition, description, comments, notes | definition, description, commentaire | التعريف, الوصف, ملاحظات | definicion, descripcion, comentarios, notas | definicao, descricao, comentarios, notas",
  },
  finance: {
    title:
      "incentive, budget line, line, item, activity, description, name, component | mesure incitative, ligne budgetaire, ligne, poste, activite, intitule, libelle, composante | الحافز, بند الميزانية, البند, النشاط, البيان | incentivo, linea presupuestaria, linea, partida, actividad, nombre, componente | incentivo, linha orcamental, linha, rubrica, atividade, nome, componente",
    amount:
      "budget, value, cost, total, sum, contribution | budget, valeur, cout, total, somme | الميزانية, القيمة, التكلفة, المجموع | presupuesto, valor, costo, coste, total, suma, contribucion | orcamento, valor, custo, total, soma, contribuicao",
    currency: "ccy, cur | devise | عملة | divisa | divisa",
    start:
      "from, start date, period start, first day | du, debut, date de debut, premier jour | من, البداية, تاريخ البدء | desde, inicio, fecha de inicio | desde, inicio, data de inicio",
    end: "to, until, end date, period end, last day | au, fin, date de fin, dernier jour | الى, النهاية, تاريخ الانتهاء | hasta, fin, fecha de fin | ate, fim, data de fim",
    year: "fiscal year, budget year, fy | exercice, annee budgetaire | السنة المالية, العام | ejercicio, ano fiscal, ano presupuestario | exercicio, ano fiscal, ano orcamental",
    status: "committed or indicative | engagement | الالتزام | compromiso | compromisso",
    instrument: "type of support | type d appui | نوع الدعم | tipo de apoyo | tipo de apoio",
    channel: "modality | modalite | الطريقة | modalidad | modalidade",
    through:
      "implementer, implemented by, recipient | mise en oeuvre par, beneficiaire, partenaire | الجهة المنفذة, المستفيد | ejecutor, ejecutado por, beneficiario, socio | executor, executado por, beneficiario, parceiro",
    revision:
      "original or revised | initiale ou revisee | اصلية ام معدلة | inicial o revisado | inicial ou revisto",
    tier: "sensitivity, tier | sensibilite, niveau | الحساسية, المستوى | sensibilidad, nivel | sensibilidade, nivel",
    exportControlled:
      "export controlled, controlled | controle a l export | خاضع للرقابة | control de exportacion | controlo de exportacao",
    text: "details, comment, comments, notes | details, commentaire, observations | ملاحظات, التفاصيل | detalles, comentario, comentarios, observaciones, notas | detalhes, comentario, comentarios, observacoes, notas",
  },
  tranches: {
    title:
      "tranche, name, instalment | tranche, nom, versement, intitule | الشريحة, الاسم, الدفعة | tramo, nombre, desembolso, entrega | parcela, nome, desembolso, prestacao",
    incentive: "support, incentive title | appui, mesure | الدعم | apoyo, medida | apoio, medida",
    amount: "value, sum | valeur, somme | القيمة | valor, suma | valor, soma",
    currency: "ccy, cur | devise | عملة | divisa | divisa",
    start: "from, due from | du, debut | من, البداية | desde, inicio | desde, inicio",
    end: "to, until, due, due date | au, fin, echeance | الى, النهاية, الموعد | hasta, fin, vencimiento, plazo | ate, fim, prazo",
    releasedOn:
      "conditions, milestones, triggers | conditions, jalons, declencheurs | الشروط, المعالم | condiciones, hitos, desencadenantes | condicoes, marcos, gatilhos",
    text: "details, comment, comments, notes | details, commentaire, observations | ملاحظات, التفاصيل | detalles, comentario, comentarios, notas | detalhes, comentario, comentarios, notas",
  },
};

export const synonymsOf = <T extends TableName>(table: T, column: ColumnOf<T>): string[] =>
  ((synonyms[table] as Partial<Record<string, string>>)[column] ?? "")
    .split(/[,|]/)
    .map(spoken)
    .filter(Boolean);
