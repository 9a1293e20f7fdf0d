import "server-only";
import { env } from "@/lib/platform/env";

/** What browsers know this installation as: a passkey made for one address answers at no other (WebAuthn 5.1.2). */
export function relyingParty(): { id: string; origin: string } {
  const { hostname, origin } = new URL(env().APP_URL);
  return { id: hostname, origin };
}

export const serviceName = "Concord";
