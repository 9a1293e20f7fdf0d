import type { ShownSignature } from "@/lib/ledger/checked-signatures";

/** Words for what a check of the record says of signatures; `amendment` has `{number}` to fill in. */
export type SignatureWords = Record<
  "checked" | "memorandum" | "amendment" | "passkey" | "code" | "not_fits",
  string
>;

/** Each signature that the reader's own machine met, and whether it holds. */
export function SignaturesFound({
  signatures,
  words,
}: {
  signatures: readonly ShownSignature[];
  words: SignatureWords;
}) {
  if (signatures.length === 0) return null;
  return (
    <>
      <p className="mt-2">{words.checked}</p>
      <ul>
        {signatures.map(({ entry, number, name, office, method, fits }) => (
          <li key={entry}>
            {number === 0 ? words.memorandum : words.amendment.replace("{number}", String(number))}:{" "}
            <bdi>
              {name}, {office}
            </bdi>{" "}
            –{" "}
            <span className={fits ? "text-done" : "font-medium text-stopped"}>
              {words[method]}
              {!fits && ` – ${words.not_fits}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
