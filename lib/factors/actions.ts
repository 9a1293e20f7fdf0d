"use server";

import { currentViewer } from "@/lib/organisations/current-viewer";
import { perform } from "@/lib/platform/action";
import { approveRecovery as approve } from "./approve-recovery";
import { beginPasskey as beginOwnPasskey } from "./begin-passkey";
import { cancelRecovery as cancel } from "./cancel-recovery";
import { liftSecondFactor as lift } from "./lift-second-factor";
import { carry, ownerAsViewer, ownSession } from "./owner";
import { registerPasskey as register } from "./register-passkey";
import { renamePasskey as rename } from "./rename-passkey";
import { requireSecondFactor as require } from "./require-second-factor";
import { revokeGenerator as revokeOwnGenerator } from "./revoke-generator";
import { revokePasskey as revoke } from "./revoke-passkey";
import {
  organisationInput,
  passwordInput,
  recoveryInput,
  registerPasskeyInput,
  renamePasskeyInput,
  revokePasskeyInput,
} from "./schema";

export const beginPasskey = async (input: unknown) =>
  perform(ownerAsViewer, passwordInput, input, async (context, read) =>
    beginOwnPasskey(context, { ...read, ...(await ownSession()) }),
  );
export const registerPasskey = async (input: unknown) =>
  perform(ownerAsViewer, registerPasskeyInput, input, async (context, read) =>
    carry(await register(context, { ...read, ...(await ownSession()) })),
  );
export const renamePasskey = async (input: unknown) =>
  perform(currentViewer, renamePasskeyInput, input, rename);
export const revokePasskey = async (input: unknown) =>
  perform(currentViewer, revokePasskeyInput, input, async (context, read) =>
    revoke(context, { ...read, ...(await ownSession()) }),
  );
export const revokeGenerator = async (input: unknown) =>
  perform(currentViewer, passwordInput, input, async (context, read) =>
    revokeOwnGenerator(context, { ...read, ...(await ownSession()) }),
  );
export const requireSecondFactor = async (input: unknown) =>
  perform(currentViewer, organisationInput, input, require);
export const liftSecondFactor = async (input: unknown) =>
  perform(currentViewer, organisationInput, input, lift);
export const approveRecovery = async (input: unknown) =>
  perform(currentViewer, recoveryInput, input, approve);
export const cancelRecovery = async (input: unknown) => perform(currentViewer, recoveryInput, input, cancel);
