"use server";

import { currentViewer } from "@/lib/organisations/current-viewer";
import { perform } from "@/lib/platform/action";
import { dismissRemark as dismiss } from "./dismiss-remark";
import { dismissInput } from "./schema";

export const dismissRemark = async (input: unknown) => perform(currentViewer, dismissInput, input, dismiss);
