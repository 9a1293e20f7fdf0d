import charts from "./en/charts.json";
import failure from "./en/failure.json";
import format from "./en/format.json";
import importing from "./en/import.json";
import inbox from "./en/inbox.json";
import packages from "./en/packages.json";
import shell from "./en/shell.json";
import ui from "./en/ui.json";

export const en = { charts, failure, format, import: importing, inbox, packages, shell, ui };
