import "server-only";
import { notFound } from "next/navigation";
import { DomainError } from "@/lib/kernel/errors";

/** What a page reads; where the reader may not know of it, the page that says that nothing is here takes its place. */
export const orNotFound = <T>(reading: Promise<T>): Promise<T> =>
  reading.catch(error => {
    if (error instanceof DomainError && error.code === "not-found") notFound();
    throw error;
  });
