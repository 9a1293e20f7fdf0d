/** Why a file of an office program is not read; each has a sentence in every language (messages, `documents.fault`). */
export const fileFaults = [
  "empty",
  "too_large",
  "not_docx",
  "old_or_encrypted",
  "encrypted",
  "damaged",
  "too_many_parts",
  "inflates",
  "path",
  "twice",
  "macros",
  "embedded",
  "external",
  "doctype",
  "malformed",
  "nested_too_deep",
  "too_much_text",
  "not_ours",
  "other_package",
  "nothing_changed",
  "too_slow",
  "too_much_memory",
] as const;
export type FileFault = (typeof fileFaults)[number];

export type FileProblem = { fault: FileFault; params: Record<string, string | number> };

/** A file that is refused. Nothing of it is kept. */
export class RefusedFile extends Error implements FileProblem {
  override readonly name = "RefusedFile";
  constructor(
    readonly fault: FileFault,
    readonly params: Record<string, string | number> = {},
  ) {
    super(fault);
  }

  toProblem(): FileProblem {
    return { fault: this.fault, params: this.params };
  }
}
