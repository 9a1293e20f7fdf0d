"use server";

import { currentViewer } from "@/lib/organisations/current-viewer";
import { perform } from "@/lib/platform/action";
import { makeCalendar as make } from "./make-calendar";
import { revokeCalendar as revoke } from "./revoke-calendar";
import { calendarInput, feedInput } from "./schema";

export const makeCalendar = async (input: unknown) => perform(currentViewer, calendarInput, input, make);
export const revokeCalendar = async (input: unknown) => perform(currentViewer, feedInput, input, revoke);
