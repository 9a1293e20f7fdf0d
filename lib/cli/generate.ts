import { generateClient } from "@/lib/cli/client";
import { runCommand } from "@/lib/cli/failure";

await runCommand(async () => {
  console.log((await generateClient()) ? "Prisma client generated." : "The Prisma client fits the schema.");
  return 0;
});
