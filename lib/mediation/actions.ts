"use server";

import { currentViewer } from "@/lib/organisations/current-viewer";
import { perform } from "@/lib/platform/action";
import { approveMinutes as approve } from "./approve-minutes";
import { cancelMeeting as cancel } from "./cancel-meeting";
import { changeMeeting as rearrange } from "./change-meeting";
import { conveneMeeting as convene } from "./convene-meeting";
import { dismissMediator as dismiss } from "./dismiss-mediator";
import { objectToMinutes as object } from "./object-to-minutes";
import { reactToBridge as react } from "./react-to-bridge";
import { recordMinutes as record } from "./record-minutes";
import {
  approveInput,
  bridgeInput,
  cancelMeetingInput,
  changeMeetingInput,
  conveneInput,
  dismissInput,
  minutesInput,
  objectInput,
  reactInput,
  takeUpInput,
  withdrawBridgeInput,
} from "./schema";
import { tableBridge as table } from "./table-bridge";
import { takeUpBridge as takeUp } from "./take-up-bridge";
import { withdrawBridge as withdraw } from "./withdraw-bridge";

export const tableBridge = async (input: unknown) => perform(currentViewer, bridgeInput, input, table);
export const reactToBridge = async (input: unknown) => perform(currentViewer, reactInput, input, react);
export const takeUpBridge = async (input: unknown) => perform(currentViewer, takeUpInput, input, takeUp);
export const withdrawBridge = async (input: unknown) =>
  perform(currentViewer, withdrawBridgeInput, input, withdraw);
export const dismissMediator = async (input: unknown) => perform(currentViewer, dismissInput, input, dismiss);
export const conveneMeeting = async (input: unknown) => perform(currentViewer, conveneInput, input, convene);
export const changeMeeting = async (input: unknown) =>
  perform(currentViewer, changeMeetingInput, input, rearrange);
export const cancelMeeting = async (input: unknown) =>
  perform(currentViewer, cancelMeetingInput, input, cancel);
export const recordMinutes = async (input: unknown) => perform(currentViewer, minutesInput, input, record);
export const approveMinutes = async (input: unknown) => perform(currentViewer, approveInput, input, approve);
export const objectToMinutes = async (input: unknown) => perform(currentViewer, objectInput, input, object);
