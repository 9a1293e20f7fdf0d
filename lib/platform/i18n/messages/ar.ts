import type { Messages } from "../catalogue";
import format from "./ar/format.json";
import shell from "./ar/shell.json";
import ui from "./ar/ui.json";

export const ar: Messages = { format, shell, ui };
