"use client";

import { type ChangeEvent, useState, useSyncExternalStore } from "react";
import { buttonLook } from "@/components/ui/button-look";
import type { ShownSignature } from "@/lib/ledger/checked-signatures";
import type { Fault } from "@/lib/ledger/faults";
import { SignaturesFound, type SignatureWords } from "./signatures-found";

export type VerifyWords = {
  act: string;
  /** Of the choice of a file instead. */
  file: string;
  working: string;
  /** With `{entries}`, `{texts}`, `{sealed}` and `{key}` to fill in. */
  fits: string;
  broken: string;
  failed: string;
  insecure: string;
  signatures: SignatureWords;
};

type Outcome = { is: "idle" | "working" | "failed" | "insecure" } | Checked;
type Checked = { signatures: ShownSignature[] } & (
  | { is: "fits"; sentence: string }
  | { is: "broken"; faults: Fault[] }
);

const never = () => () => undefined;

/**
 * Checks the record on the reader's own machine, with the code of the command: as it stands here, or a file that was
 * downloaded from anywhere and goes nowhere. The verifier is fetched when someone asks
 * for it; without JavaScript the offer is not made, since the download and the command stand beside it.
 */
export function VerifyRecord({ address, words }: { address: string; words: VerifyWords }) {
  const isInBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [outcome, setOutcome] = useState<Outcome>({ is: "idle" });
  if (!isInBrowser) return null;
  const isWorking = outcome.is === "working";
  const verify = async (fetched: () => Promise<unknown>) => {
    if (isWorking) return;
    // Signatures are checked by the browser's own cryptography, which it offers on secure addresses only.
    if (!window.isSecureContext) return setOutcome({ is: "insecure" });
    setOutcome({ is: "working" });
    setOutcome(await check(fetched, words).catch(() => ({ is: "failed" as const })));
  };
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file) verify(async () => JSON.parse(await file.text()));
    // The same file can be chosen again.
    target.value = "";
  };
  return (
    <div className="contents">
      <button
        type="button"
        onClick={() => verify(() => fetchedFrom(address))}
        aria-disabled={isWorking}
        className={buttonLook("go")}
      >
        {isWorking ? words.working : words.act}
      </button>
      <label className={`${buttonLook("plain")} relative focus-within:shadow-(--focus)`}>
        <input
          type="file"
          accept="application/json,.json"
          onChange={choose}
          className="absolute inset-0 cursor-pointer opacity-0"
        />
        {words.file}
      </label>
      <div role="status" className="order-last w-full text-small empty:hidden">
        {outcome.is === "fits" && <p className="font-medium wrap-anywhere text-done">{outcome.sentence}</p>}
        {outcome.is === "broken" && <Faults faults={outcome.faults} word={words.broken} />}
        {"signatures" in outcome && (
          <SignaturesFound signatures={outcome.signatures} words={words.signatures} />
        )}
        {(outcome.is === "failed" || outcome.is === "insecure") && (
          <p className="font-medium text-risk">{words[outcome.is]}</p>
        )}
      </div>
    </div>
  );
}

function Faults({ faults, word }: { faults: readonly Fault[]; word: string }) {
  return (
    <>
      <p className="font-medium text-stopped">{word}</p>
      <ul lang="en" dir="ltr">
        {faults.slice(0, 5).map(({ where, what }) => (
          <li key={`${where} ${what}`}>
            {where}: {what}
          </li>
        ))}
      </ul>
    </>
  );
}

async function fetchedFrom(address: string): Promise<unknown> {
  const answer = await fetch(address, { cache: "no-store" });
  if (!answer.ok) throw new Error(`the record was not given: ${answer.status}`);
  return answer.json();
}

async function check(fetched: () => Promise<unknown>, words: VerifyWords): Promise<Checked> {
  const [{ verifyBundle }, bundle] = await Promise.all([import("@/lib/ledger/verify-bundle"), fetched()]);
  const verdict = await verifyBundle(bundle);
  if (!verdict.ok) return { is: "broken", faults: verdict.faults, signatures: verdict.signatures };
  const { entries, texts, sealedTexts, signedBy, signatures } = verdict.summary;
  const parts: Record<string, string | number> = {
    entries,
    texts,
    sealed: sealedTexts,
    // Isolated (UAX 9), so that its signs do not change places in Arabic.
    key: signedBy.map(({ publicKey }) => `\u2068${publicKey}\u2069`).join(", "),
  };
  const sentence = words.fits.replace(/\{(\w+)\}/g, (_, name: string) => String(parts[name] ?? ""));
  return { is: "fits", sentence, signatures };
}
