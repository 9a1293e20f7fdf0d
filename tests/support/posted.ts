import { failure } from "@/lib/platform/action";

/** How an act ended, as the one who did it learns of it. */
export type Answer = { ok: true } | { ok: false; code: string };

/** A form's action returns why not, and leads on by throwing where all went well. */
export async function posted(
  action: (state: null, form: FormData) => Promise<Answer | null>,
  fields: Record<string, string>,
): Promise<Answer> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return action(null, form).then(
    refused => refused ?? { ok: true },
    error => (String(error.digest).startsWith("NEXT_REDIRECT") ? { ok: true } : failure(error)),
  );
}
