"use server";

import { currentViewer } from "@/lib/organisations/current-viewer";
import { perform } from "@/lib/platform/action";
import { answerQuestion as answer } from "./answer-question";
import { openThread as open } from "./open-thread";
import { postMessage as post } from "./post-message";
import { reopenThread as reopen } from "./reopen-thread";
import { resolveThread as resolve } from "./resolve-thread";
import { answerInput, openInput, postInput, seeInput, threadInput } from "./schema";
import { seeThreads as see } from "./see-threads";

export const openThread = async (input: unknown) => perform(currentViewer, openInput, input, open);
export const postMessage = async (input: unknown) => perform(currentViewer, postInput, input, post);
export const answerQuestion = async (input: unknown) => perform(currentViewer, answerInput, input, answer);
export const resolveThread = async (input: unknown) => perform(currentViewer, threadInput, input, resolve);
export const reopenThread = async (input: unknown) => perform(currentViewer, threadInput, input, reopen);
export const seeThreads = async (input: unknown) => perform(currentViewer, seeInput, input, see);
