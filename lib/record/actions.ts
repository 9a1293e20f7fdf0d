"use server";

import { currentViewer } from "@/lib/organisations/current-viewer";
import { perform } from "@/lib/platform/action";
import { checkRecord as check } from "./check-record";
import { checkInput } from "./schema";

export const checkRecord = async (input: unknown) => perform(currentViewer, checkInput, input, check);
