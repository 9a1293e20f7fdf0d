"use client";

import { useState } from "react";
import type { ClauseKind } from "@/lib/clauses/catalogue";
import { ProposeForm, type ProposeFormProps } from "./propose-form";

type AddFormProps = Omit<ProposeFormProps, "start" | "ground" | "proposal" | "title"> & {
  kind: ClauseKind;
  rank: string;
  body: Readonly<Record<string, string>>;
};

/** A clause that does not exist yet. Its identity is chosen once, so that a retry adds it once. */
export function AddForm({ kind, rank, body, ...form }: AddFormProps) {
  const [id] = useState(() => crypto.randomUUID());
  const start = { id, kind, rank, visibility: "public", body } as const;
  return <ProposeForm {...form} start={start} proposal={{}} title="" />;
}
