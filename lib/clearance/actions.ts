"use server";

import { currentViewer } from "@/lib/organisations/current-viewer";
import { perform } from "@/lib/platform/action";
import { clearDraft as clear, returnDraft as giveBack } from "./clear-draft";
import { endClearanceRule as endRule } from "./end-clearance-rule";
import { endStandIn as endIn } from "./end-stand-in";
import { nameStandIn as nameIn } from "./name-stand-in";
import { recallDraft as recall } from "./recall-draft";
import {
  clearInput,
  endRuleInput,
  endStandInInput,
  recallInput,
  returnInput,
  ruleInput,
  sendInput,
  standInInput,
} from "./schema";
import { sendToClearance as send } from "./send-to-clearance";
import { setClearanceRule as setRule } from "./set-clearance-rule";

export const setClearanceRule = async (input: unknown) => perform(currentViewer, ruleInput, input, setRule);
export const endClearanceRule = async (input: unknown) =>
  perform(currentViewer, endRuleInput, input, endRule);
export const sendToClearance = async (input: unknown) => perform(currentViewer, sendInput, input, send);
export const recallDraft = async (input: unknown) => perform(currentViewer, recallInput, input, recall);
export const clearDraft = async (input: unknown) => perform(currentViewer, clearInput, input, clear);
export const returnDraft = async (input: unknown) => perform(currentViewer, returnInput, input, giveBack);
export const nameStandIn = async (input: unknown) => perform(currentViewer, standInInput, input, nameIn);
export const endStandIn = async (input: unknown) => perform(currentViewer, endStandInInput, input, endIn);
