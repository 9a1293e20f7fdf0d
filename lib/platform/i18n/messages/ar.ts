import type { Messages } from "../catalogue";
import amendments from "./ar/amendments.json";
import calendars from "./ar/calendars.json";
import charts from "./ar/charts.json";
import clauses from "./ar/clauses.json";
import clearance from "./ar/clearance.json";
import coach from "./ar/coach.json";
import counsel from "./ar/counsel.json";
import documents from "./ar/documents.json";
import errors from "./ar/errors.json";
import events from "./ar/events.json";
import factors from "./ar/factors.json";
import failure from "./ar/failure.json";
import format from "./ar/format.json";
import importing from "./ar/import.json";
import inbox from "./ar/inbox.json";
import issues from "./ar/issues.json";
import ledger from "./ar/ledger.json";
import letters from "./ar/letters.json";
import live from "./ar/live.json";
import mediation from "./ar/mediation.json";
import organisations from "./ar/organisations.json";
import packages from "./ar/packages.json";
import plan from "./ar/plan.json";
import publication from "./ar/publication.json";
import readiness from "./ar/readiness.json";
import remarks from "./ar/remarks.json";
import review from "./ar/review.json";
import shell from "./ar/shell.json";
import signatures from "./ar/signatures.json";
import signed from "./ar/signed.json";
import signin from "./ar/signin.json";
import spreadsheet from "./ar/spreadsheet.json";
import talking from "./ar/talking.json";
import templates from "./ar/templates.json";
import ui from "./ar/ui.json";

export const ar: Messages = {
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
