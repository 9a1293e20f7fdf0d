import amendments from "./en/amendments.json";
import calendars from "./en/calendars.json";
import charts from "./en/charts.json";
import clauses from "./en/clauses.json";
import clearance from "./en/clearance.json";
import coach from "./en/coach.json";
import counsel from "./en/counsel.json";
import documents from "./en/documents.json";
import errors from "./en/errors.json";
import events from "./en/events.json";
import factors from "./en/factors.json";
import failure from "./en/failure.json";
import format from "./en/format.json";
import importing from "./en/import.json";
import inbox from "./en/inbox.json";
import issues from "./en/issues.json";
import ledger from "./en/ledger.json";
import letters from "./en/letters.json";
import live from "./en/live.json";
import mediation from "./en/mediation.json";
import organisations from "./en/organisations.json";
import packages from "./en/packages.json";
import plan from "./en/plan.json";
import publication from "./en/publication.json";
import readiness from "./en/readiness.json";
import remarks from "./en/remarks.json";
import review from "./en/review.json";
import shell from "./en/shell.json";
import signatures from "./en/signatures.json";
import signed from "./en/signed.json";
import signin from "./en/signin.json";
import spreadsheet from "./en/spreadsheet.json";
import talking from "./en/talking.json";
import templates from "./en/templates.json";
import ui from "./en/ui.json";

export const en = {
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
