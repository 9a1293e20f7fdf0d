import "server-only";
import { DomainError } from "@/lib/kernel/errors";
import { hashPassword, passwordWeakness } from "./password";

/** The hash of a password somebody chose; refuses what is easily guessed. */
export async function hashChosen(password: string): Promise<string> {
  const code = passwordWeakness(password);
  if (code) throw new DomainError("invalid", "password_weak", { fieldErrors: [{ path: "password", code }] });
  return hashPassword(password);
}
