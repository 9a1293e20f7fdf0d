"use server";

import { currentViewer } from "@/lib/organisations/current-viewer";
import { perform } from "@/lib/platform/action";
import { consentToChanges as consent } from "./consent-to-changes";
import { counterChange as counter } from "./counter-change";
import { discardDraft as discard } from "./discard-draft";
import { draftAmendment as draft } from "./draft-amendment";
import { editDraft as edit } from "./edit-draft";
import { rejectChange as reject } from "./reject-change";
import { resolveChange as resolve } from "./resolve-change";
import {
  amendmentInput,
  consentInput,
  counterInput,
  draftInput,
  editInput,
  rejectInput,
  resolveInput,
  splitInput,
  withdrawInput,
} from "./schema";
import { splitAmendment as split } from "./split-amendment";
import { tableAmendment as table } from "./table-amendment";
import { withdrawChanges as withdraw } from "./withdraw-changes";

export const draftAmendment = async (input: unknown) => perform(currentViewer, draftInput, input, draft);
export const editDraft = async (input: unknown) => perform(currentViewer, editInput, input, edit);
export const discardDraft = async (input: unknown) => perform(currentViewer, amendmentInput, input, discard);
export const tableAmendment = async (input: unknown) => perform(currentViewer, amendmentInput, input, table);
export const consentToChanges = async (input: unknown) =>
  perform(currentViewer, consentInput, input, consent);
export const counterChange = async (input: unknown) => perform(currentViewer, counterInput, input, counter);
export const rejectChange = async (input: unknown) => perform(currentViewer, rejectInput, input, reject);
export const withdrawChanges = async (input: unknown) =>
  perform(currentViewer, withdrawInput, input, withdraw);
export const splitAmendment = async (input: unknown) => perform(currentViewer, splitInput, input, split);
export const resolveChange = async (input: unknown) => perform(currentViewer, resolveInput, input, resolve);
