import type { Messages } from "../catalogue";
import amendments from "./fr/amendments.json";
import calendars from "./fr/calendars.json";
import charts from "./fr/charts.json";
import clauses from "./fr/clauses.json";
import clearance from "./fr/clearance.json";
import coach from "./fr/coach.json";
import counsel from "./fr/counsel.json";
import documents from "./fr/documents.json";
import errors from "./fr/errors.json";
import events from "./fr/events.json";
import factors from "./fr/factors.json";
import failure from "./fr/failure.json";
import format from "./fr/format.json";
import importing from "./fr/import.json";
import inbox from "./fr/inbox.json";
import issues from "./fr/issues.json";
import ledger from "./fr/ledger.json";
import letters from "./fr/letters.json";
import live from "./fr/live.json";
import mediation from "./fr/mediation.json";
import organisations from "./fr/organisations.json";
import packages from "./fr/packages.json";
import plan from "./fr/plan.json";
import publication from "./fr/publication.json";
import readiness from "./fr/readiness.json";
import remarks from "./fr/remarks.json";
import review from "./fr/review.json";
import shell from "./fr/shell.json";
import signatures from "./fr/signatures.json";
import signed from "./fr/signed.json";
import signin from "./fr/signin.json";
import spreadsheet from "./fr/spreadsheet.json";
import talking from "./fr/talking.json";
import templates from "./fr/templates.json";
import ui from "./fr/ui.json";

export const fr: Messages = {
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
