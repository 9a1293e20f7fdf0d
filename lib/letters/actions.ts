"use server";

import { currentViewer } from "@/lib/organisations/current-viewer";
import { perform } from "@/lib/platform/action";
import { chooseLetters as choose } from "./choose-letters";
import { choiceInput } from "./schema";

export const chooseLetters = async (input: unknown) => perform(currentViewer, choiceInput, input, choose);
