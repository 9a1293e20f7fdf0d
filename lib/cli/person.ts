import { typed } from "@/lib/cli/arguments";
import { withDatabase } from "@/lib/cli/database";
import { Failure, runCommand } from "@/lib/cli/failure";

const usage = [
  "npm run person -- add --organisation NAME [--kind donor|host|mediator|oversight|civil_society] [--country XX]",
  "                      --email ADDRESS --name NAME [--administrator] [--language en|fr|ar|es|pt]",
  "npm run person -- list",
  "npm run person -- remove --email ADDRESS",
].join("\n");

const options = {
  organisation: { type: "string" },
  kind: { type: "string" },
  country: { type: "string" },
  email: { type: "string" },
  name: { type: "string" },
  administrator: { type: "boolean", default: false },
  language: { type: "string", default: "en" },
} as const;

/*
 * The installation's door: brings in the first people of an organisation, before anybody can sign in to do it. What reads
 * the environment is loaded once the database is known.
 */
await runCommand(async () => {
  const { verb, values } = readArguments();
  const said = await withDatabase(async () => {
    const { addPerson, listPeople, removePersonAt } = await import("@/lib/cli/person-desk");
    if (verb === "list") return listPeople();
    const email = given("email", values.email);
    if (verb === "remove") return removePersonAt(email);
    const organisation = given("organisation", values.organisation);
    return addPerson({ ...values, organisation, email, name: given("name", values.name) });
  });
  process.stdout.write(`${said}\n`);
  return 0;
});

function readArguments() {
  const { values, positionals } = typed(usage, { options, allowPositionals: true });
  const verb = (["add", "list", "remove"] as const).find(known => known === positionals[0]);
  if (!verb || positionals.length > 1) throw new Failure(usage);
  return { verb, values };
}

function given(option: string, value: string | undefined): string {
  if (value === undefined) throw new Failure(`--${option} is missing.\n${usage}`);
  return value;
}
