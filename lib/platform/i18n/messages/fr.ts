import type { Messages } from "../catalogue";
import charts from "./fr/charts.json";
import failure from "./fr/failure.json";
import format from "./fr/format.json";
import importing from "./fr/import.json";
import inbox from "./fr/inbox.json";
import packages from "./fr/packages.json";
import shell from "./fr/shell.json";
import ui from "./fr/ui.json";

export const fr: Messages = { charts, failure, format, import: importing, inbox, packages, shell, ui };
