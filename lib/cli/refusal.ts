import { createTranslator } from "use-intl/core";
import { DomainError } from "@/lib/kernel/errors";
import errors from "@/lib/platform/i18n/messages/en/errors.json";
import { Failure } from "./failure";

const sentence = createTranslator({ locale: "en", messages: { errors }, namespace: "errors" });

/** What a command answers from the shell: its refusal is the sentence that the screen shows, not the key of it. */
export async function inWords<T>(command: Promise<T>, about?: string): Promise<T> {
  try {
    return await command;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { reason, details } = error;
    const field = details.fieldErrors?.[0];
    const where = field ? ` (${field.path}: ${field.code})` : "";
    throw new Failure(`${about ? `${about}: ` : ""}${sentence(reason, details.params)}${where}`);
  }
}
