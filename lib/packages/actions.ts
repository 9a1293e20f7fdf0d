"use server";

import { currentViewer } from "@/lib/organisations/current-viewer";
import { perform } from "@/lib/platform/action";
import { endSeat as end } from "./end-seat";
import { giveSeat as give } from "./give-seat";
import { leaveTable as leave } from "./leave-table";
import { move as put } from "./move";
import {
  endSeatInput,
  leaveTableInput,
  moveInput,
  seatInput,
  startInput,
  voteInput,
  withdrawMotionInput,
} from "./schema";
import { startPackage as start } from "./start-package";
import { vote as answer } from "./vote";
import { withdrawMotion as withdraw } from "./withdraw-motion";

export const startPackage = async (input: unknown) => perform(currentViewer, startInput, input, start);
export const giveSeat = async (input: unknown) => perform(currentViewer, seatInput, input, give);
export const endSeat = async (input: unknown) => perform(currentViewer, endSeatInput, input, end);
export const move = async (input: unknown) => perform(currentViewer, moveInput, input, put);
export const vote = async (input: unknown) => perform(currentViewer, voteInput, input, answer);
export const withdrawMotion = async (input: unknown) =>
  perform(currentViewer, withdrawMotionInput, input, withdraw);
export const leaveTable = async (input: unknown) => perform(currentViewer, leaveTableInput, input, leave);
