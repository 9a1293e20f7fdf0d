"use server";

import { currentViewer } from "@/lib/organisations/current-viewer";
import { perform } from "@/lib/platform/action";
import { beginSignature as begin } from "./begin-signature";
import { refuseToSign as refuse } from "./refuse-to-sign";
import { beginInput, refuseInput, signInput } from "./schema";
import { signText as sign } from "./sign-text";

export const beginSignature = async (input: unknown) => perform(currentViewer, beginInput, input, begin);
export const signText = async (input: unknown) => perform(currentViewer, signInput, input, sign);
export const refuseToSign = async (input: unknown) => perform(currentViewer, refuseInput, input, refuse);
