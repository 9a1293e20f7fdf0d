"use server";

import { currentViewer } from "@/lib/organisations/current-viewer";
import { perform } from "@/lib/platform/action";
import { addInstitution as add } from "./add-institution";
import { rateReadiness as rate } from "./rate-readiness";
import { removeInstitution as remove } from "./remove-institution";
import { renameInstitution as rename } from "./rename-institution";
import { addInput, rateInput, removeInput, renameInput } from "./schema";

export const addInstitution = async (input: unknown) => perform(currentViewer, addInput, input, add);
export const renameInstitution = async (input: unknown) => perform(currentViewer, renameInput, input, rename);
export const removeInstitution = async (input: unknown) => perform(currentViewer, removeInput, input, remove);
export const rateReadiness = async (input: unknown) => perform(currentViewer, rateInput, input, rate);
