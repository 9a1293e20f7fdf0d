/** Why a file, or the choice made in it, cannot be imported; each has a sentence in every language (messages, `import.fault`). */
export const importFaults = [
  "empty",
  "too_large",
  "not_xml",
  "malformed",
  "cut_off",
  "bare_ampersand",
  "undefined_entity",
  "doctype",
  "prolog_too_long",
  "encoding_unknown",
  "encoding_invalid",
  "disallowed_character",
  "wrong_root",
  "version_unknown",
  "nested_too_deep",
  "token_too_long",
  "too_many_activities",
  "activity_too_large",
  "too_many_clauses",
  "no_activities",
  "choose_activity",
  "no_such_activity",
  "same_identifier",
  "too_slow",
  "too_much_memory",
  "no_such_file",
  "folder",
  "unreadable",
] as const;
export type ImportFault = (typeof importFaults)[number];

export type ImportProblem = {
  fault: ImportFault;
  /** One-based, as editors count. */
  line: number;
  column: number;
  params: Record<string, string | number>;
};

/** A file that is refused, with the place that says why. Nothing of it is kept. */
export class ImportError extends Error implements ImportProblem {
  override readonly name = "ImportError";
  constructor(
    readonly fault: ImportFault,
    readonly line = 1,
    readonly column = 1,
    readonly params: Record<string, string | number> = {},
  ) {
    super(`${line}:${column}: ${fault}`);
  }

  toProblem(): ImportProblem {
    return { fault: this.fault, line: this.line, column: this.column, params: this.params };
  }
}
