import { useLocale, useTranslations } from "next-intl";
import { Tag } from "@/components/ui/status";
import { spokenDigest } from "@/lib/ledger/spoken-digest";
import { formatDate } from "@/lib/platform/format";
import type { SignedText, SigningStage } from "@/lib/signatures/standing";
import { SigningPlaces } from "./signing-places";

/** How many texts stand open; the ones before them are unfolded by whoever asks. */
const SHOWN = 3;

export const signingAnchor = (id: string): string => `signing-${id}`;

/** Every text that was put to its signatories, the last first: which it is, who signed, and what that is worth. */
export function SignedTexts({ texts }: { texts: readonly SignedText[] }) {
  const t = useTranslations("signed");
  const methods = new Set(texts.flatMap(({ places }) => places.map(({ method }) => method)));
  const standing = texts.filter(({ stage }) => stage !== "lapsed");
  return (
    <div className="grid gap-4">
      <ol className="grid">
        {texts.map(text => (
          <li
            key={text.id}
            id={signingAnchor(text.id)}
            className="border-t border-line py-4 target:bg-accent-soft"
          >
            {text.stage !== "lapsed" && standing.indexOf(text) < SHOWN ? (
              <>
                <h3>
                  <Name text={text} />
                </h3>
                <Text text={text} />
              </>
            ) : (
              <details>
                <summary className="cursor-pointer py-1">
                  <h3 className="inline">
                    <Name text={text} />
                  </h3>
                </summary>
                <Text text={text} />
              </details>
            )}
          </li>
        ))}
      </ol>
      {methods.size > 0 && (
        <div className="measure grid gap-1.5 border-t border-line pt-3 text-small text-ink-2">
          {methods.has("passkey") && (
            <p>
              {t("passkey_means")} {t("key_means")}
            </p>
          )}
          {methods.has("code") && <p>{t("code_means")}</p>}
        </div>
      )}
    </div>
  );
}

const looks = {
  open: { tone: "risk", icon: "clock" },
  complete: { tone: "done", icon: "verified" },
  lapsed: { tone: "idle", icon: "idle" },
} as const satisfies Record<SigningStage, unknown>;

function Name({ text: { number, stage, settledAt } }: { text: SignedText }) {
  const locale = useLocale();
  const t = useTranslations("signed");
  const date = settledAt ? formatDate(settledAt, locale) : "";
  return (
    <>
      <span className="me-3 font-serif text-lead font-semibold">{t("text", { number })}</span>
      <Tag {...looks[stage]}>
        {stage === "open" ? t("open") : t(stage === "complete" ? "entered" : "lapsed", { date })}
      </Tag>
    </>
  );
}

function Text({ text: { revision, openedAt, root, stage, places } }: { text: SignedText }) {
  const locale = useLocale();
  const t = useTranslations("signed");
  return (
    <div className="mt-1.5 grid gap-3">
      <p className="text-small text-ink-2">
        {t("revision", { revision, date: formatDate(openedAt, locale) })}{" "}
        {stage === "lapsed" && t("lapsed_note")}
      </p>
      <dl className="grid gap-0.5">
        <dt className="text-small text-ink-3">{t("digits")}</dt>
        <dd dir="ltr" className="font-mono text-body break-words tabular-nums rtl:text-end">
          {spokenDigest(root)}
        </dd>
        <dd dir="ltr" className="font-mono text-note break-all text-ink-3 rtl:text-end">
          {root}
        </dd>
      </dl>
      <SigningPlaces places={places} isOpen={stage === "open"} />
    </div>
  );
}
