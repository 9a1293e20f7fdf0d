import format from "./en/format.json";
import shell from "./en/shell.json";
import ui from "./en/ui.json";

export const en = { format, shell, ui };
