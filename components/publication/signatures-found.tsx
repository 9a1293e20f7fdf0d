import type { ShownSignature } from "@/lib/ledger/checked-signatures";

/** Words for what a check of the record says of signatures; `amendment` has `{number}` to fill in, `taken_back` `{text}`. */
export type SignatureWords = Record<
  "checked" | "memorandum" | "amendment" | "taken_back" | "passkey" | "code" | "not_fits",
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
  const nameOf = ({ number, standing }: ShownSignature) => {
    const text = number === 0 ? words.memorandum : words.amendment.replace("{number}", String(number));
    return standing === "lapsed" ? words.taken_back.replace("{text}", text) : text;
  };
  return (
    <>
      <p className="mt-2">{words.checked}</p>
      <ul className="mt-2">
        {signatures.map(signature => (
          <li key={signature.entry} className="border-t border-line py-2">
            <p className="font-medium">{nameOf(signature)}</p>
            <p>
              <bdi>
                {signature.name}, {signature.office}
              </bdi>
            </p>
            <p className={signature.fits ? "text-done" : "font-medium text-stopped"}>
              {words[signature.method]}
              {!signature.fits && ` – ${words.not_fits}`}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
