import { runCommand } from "@/lib/cli/failure";
import { serve } from "@/lib/cli/serve";

await runCommand(() => serve("start"));
