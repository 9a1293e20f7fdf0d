import type { Messages } from "../catalogue";
import format from "./fr/format.json";
import shell from "./fr/shell.json";
import ui from "./fr/ui.json";

export const fr: Messages = { format, shell, ui };
