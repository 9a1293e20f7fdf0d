import { z } from "zod";

const database = () =>
  z.url({ protocol: /^postgres(ql)?$/, error: "must look like postgresql://user:password@host:5432/name" });

/** What may be set from outside. `npm start` works out the rest and hands all of it to the server. */
const given = z.object({
  PORT: z.coerce.number("must be a number from 1 to 65535").int().min(1).max(65_535).default(3000),
  DATA_DIR: z.string().default(".data"),
  DATABASE_URL: database().optional(),
  /** A login of its own for what is in the open; without it, the application's lays its rights down. */
  PUBLIC_DATABASE_URL: database().optional(),
  APP_URL: z.url({ protocol: /^https?$/, error: "must look like https://concord.example.org" }).optional(),
  NEXTAUTH_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  /** Without it, letters are kept where administrators can read them as they would have gone out. */
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: "must look like smtps://user:password@mail.example.org:465" })
    .optional(),
  MAIL_FROM: z.email("must be a mail address").optional(),
});

const complete = given.required({ DATABASE_URL: true, APP_URL: true, NEXTAUTH_SECRET: true });

export type Settings = z.infer<typeof given>;
export type Env = z.infer<typeof complete>;

export class EnvironmentError extends Error {
  override name = "EnvironmentError";
}

/** The settings given from outside, with their defaults. Throws EnvironmentError, one line per wrong name. */
export const settings = (): Settings => read(given);

let seen: Env | undefined;

/** Everything the running application needs, checked once, at the first use and not at import. */
export function env(): Env {
  seen ??= read(complete);
  return seen;
}

function read<S extends z.ZodType>(schema: S): z.output<S> {
  // An empty variable is how many shells and compose files say "not set".
  const set = Object.entries(process.env).filter(([, value]) => value !== "");
  const result = schema.safeParse(Object.fromEntries(set));
  if (result.success) return result.data;
  const lines = result.error.issues.map(issue => {
    const name = issue.path.join(".");
    return process.env[name] ? `${name} ${issue.message}.` : `${name} is not set.`;
  });
  throw new EnvironmentError([...new Set(lines)].join("\n"));
}
