"use server";

import { currentViewer } from "@/lib/organisations/current-viewer";
import { perform } from "@/lib/platform/action";
import { editEntry as edit } from "./edit-entry";
import { removeEntry as remove } from "./remove-entry";
import { editInput, entryInput, shareInput, writeInput } from "./schema";
import { shareEntry as share } from "./share-entry";
import { writeEntry as write } from "./write-entry";

export const writeEntry = async (input: unknown) => perform(currentViewer, writeInput, input, write);
export const editEntry = async (input: unknown) => perform(currentViewer, editInput, input, edit);
export const removeEntry = async (input: unknown) => perform(currentViewer, entryInput, input, remove);
export const shareEntry = async (input: unknown) => perform(currentViewer, shareInput, input, share);
