"use client";

import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { wordingFor } from "@/lib/kernel/localised";
import type { ShownSignature } from "@/lib/ledger/checked-signatures";
import { formatParts } from "@/lib/platform/format";

/** Each signature that a check of the record met, and whether it holds. */
export function CheckedSignatures({ signatures }: { signatures: readonly ShownSignature[] }) {
  const locale = useLocale();
  const t = useTranslations("signed");
  if (signatures.length === 0) return null;
  const nameOf = ({ number, standing }: Pick<ShownSignature, "number" | "standing">) => {
    const text = t("text", { number });
    return standing === "lapsed" ? t("taken_back", { text }) : text;
  };
  return (
    <div className="mt-3 grid gap-2">
      <p>{t("checked")}</p>
      <ul className="grid gap-2">
        {signatures.map(({ name, office, organisation, method, fits, ...signature }) => (
          <li key={signature.entry} className="flex gap-2">
            <Icon
              name={fits ? "check" : "stopped"}
              className={`mt-0.5 flex-none ${fits ? "text-done" : "text-stopped"}`}
            />
            <span>
              {nameOf(signature)} –{" "}
              <bdi>
                {formatParts(
                  [t("checked_by", { name, office }), wordingFor(organisation, locale).text],
                  locale,
                )}
              </bdi>{" "}
              –{" "}
              <span className={fits ? "text-ink-2" : "font-medium text-stopped"}>
                {t(method === "passkey" ? "checked_passkey" : "checked_code")}
                {!fits && ` – ${t("not_fits")}`}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
