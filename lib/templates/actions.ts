"use server";

import { currentViewer } from "@/lib/organisations/current-viewer";
import { perform } from "@/lib/platform/action";
import { draftFromTemplate as draft } from "./draft-from-template";
import { fromTemplateInput } from "./schema";

export const draftFromTemplate = async (input: unknown) =>
  perform(currentViewer, fromTemplateInput, input, draft);
