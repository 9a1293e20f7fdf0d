import type { Messages } from "../catalogue";
import amendments from "./es/amendments.json";
import calendars from "./es/calendars.json";
import charts from "./es/charts.json";
import clauses from "./es/clauses.json";
import clearance from "./es/clearance.json";
import coach from "./es/coach.json";
import counsel from "./es/counsel.json";
import documents from "./es/documents.json";
import errors from "./es/errors.json";
import events from "./es/events.json";
import factors from "./es/factors.json";
import failure from "./es/failure.json";
import format from "./es/format.json";
import importing from "./es/import.json";
import inbox from "./es/inbox.json";
import issues from "./es/issues.json";
import ledger from "./es/ledger.json";
import letters from "./es/letters.json";
import live from "./es/live.json";
import mediation from "./es/mediation.json";
import organisations from "./es/organisations.json";
import packages from "./es/packages.json";
import plan from "./es/plan.json";
import publication from "./es/publication.json";
import readiness from "./es/readiness.json";
import remarks from "./es/remarks.json";
import review from "./es/review.json";
import shell from "./es/shell.json";
import signatures from "./es/signatures.json";
import signed from "./es/signed.json";
import signin from "./es/signin.json";
import spreadsheet from "./es/spreadsheet.json";
import talking from "./es/talking.json";
import templates from "./es/templates.json";
import ui from "./es/ui.json";

export const es: Messages = {
  plan,
  ledger,
  letters,
  live,
  amendments,
  calendars,
  charts,
  clauses,
  clearance,
  coach,
  counsel,
  documents,
  factors,
  failure,
  format,
  import: importing,
  inbox,
  mediation,
  organisations,
  packages,
  publication,
  review,
  readiness,
  errors,
  issues,
  events,
  signatures,
  signed,
  signin,
  remarks,
  shell,
  templates,
  talking,
  spreadsheet,
  ui,
};
