"use server";

import { currentViewer } from "@/lib/organisations/current-viewer";
import { perform } from "@/lib/platform/action";
import { visitInput } from "./schema";
import { visitInbox as visit } from "./visit-inbox";

export const visitInbox = async (input: unknown) => perform(currentViewer, visitInput, input, visit);
