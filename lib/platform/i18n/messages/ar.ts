import type { Messages } from "../catalogue";
import charts from "./ar/charts.json";
import failure from "./ar/failure.json";
import format from "./ar/format.json";
import importing from "./ar/import.json";
import inbox from "./ar/inbox.json";
import packages from "./ar/packages.json";
import shell from "./ar/shell.json";
import ui from "./ar/ui.json";

export const ar: Messages = { charts, failure, format, import: importing, inbox, packages, shell, ui };
