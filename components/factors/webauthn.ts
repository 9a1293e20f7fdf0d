"use client";

import { WebAuthnError } from "@simplewebauthn/browser";

/** Why a device gave no answer, as far as a browser says: a key of the catalogue `factors.passkey`. */
export type DeviceRefusal = "cancelled" | "known" | "unsupported" | "wrong_address";

export function deviceRefusal(error: unknown): DeviceRefusal {
  const code = error instanceof WebAuthnError ? error.code : undefined;
  switch (code) {
    case "ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED":
      return "known";
    case "ERROR_INVALID_DOMAIN":
    case "ERROR_INVALID_RP_ID":
      return "wrong_address";
    case "ERROR_AUTHENTICATOR_MISSING_USER_VERIFICATION_SUPPORT":
    case "ERROR_AUTHENTICATOR_NO_SUPPORTED_PUBKEYCREDPARAMS_ALG":
      return "unsupported";
    default:
      return error instanceof Error && /not supported/.test(error.message) ? "unsupported" : "cancelled";
  }
}
