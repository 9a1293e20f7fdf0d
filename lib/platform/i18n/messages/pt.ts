import type { Messages } from "../catalogue";
import amendments from "./pt/amendments.json";
import calendars from "./pt/calendars.json";
import charts from "./pt/charts.json";
import clauses from "./pt/clauses.json";
import clearance from "./pt/clearance.json";
import coach from "./pt/coach.json";
import counsel from "./pt/counsel.json";
import documents from "./pt/documents.json";
import errors from "./pt/errors.json";
import events from "./pt/events.json";
import factors from "./pt/factors.json";
import failure from "./pt/failure.json";
import format from "./pt/format.json";
import importing from "./pt/import.json";
import inbox from "./pt/inbox.json";
import issues from "./pt/issues.json";
import ledger from "./pt/ledger.json";
import letters from "./pt/letters.json";
import live from "./pt/live.json";
import mediation from "./pt/mediation.json";
import organisations from "./pt/organisations.json";
import packages from "./pt/packages.json";
import plan from "./pt/plan.json";
import publication from "./pt/publication.json";
import readiness from "./pt/readiness.json";
import remarks from "./pt/remarks.json";
import review from "./pt/review.json";
import shell from "./pt/shell.json";
import signatures from "./pt/signatures.json";
import signed from "./pt/signed.json";
import signin from "./pt/signin.json";
import spreadsheet from "./pt/spreadsheet.json";
import talking from "./pt/talking.json";
import templates from "./pt/templates.json";
import ui from "./pt/ui.json";

export const pt: Messages = {
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
