import { useLocale, useTranslations } from "next-intl";
import type { ClauseNames } from "@/components/clauses/names";
import { useClauseWords } from "@/components/clauses/words";
import { wordingFor } from "@/lib/kernel/localised";
import { formatDateRange, formatList } from "@/lib/platform/format";
import { ofKind } from "@/lib/publication/of-kind";
import type { PublishedPackage } from "@/lib/publication/view";
import { ClauseLink } from "./clause-link";
import { Section } from "./section";
import { Wording } from "./wording";

const LISTED = 12;

type Shown = { published: PublishedPackage; names: ClauseNames };

/** What may go wrong, the gravest first, and what is done about it. */
export function Risks({ published, names }: Shown) {
  const t = useTranslations("publication.risks");
  const words = useClauseWords();
  const risks = ofKind(published.clauses, "risk").sort(
    (a, b) => b.body.likelihood * b.body.impact - a.body.likelihood * a.body.impact,
  );
  if (risks.length === 0) return null;
  return (
    <Section id="risks" title={t("title")} sentence={t("sentence")}>
      <ul className="border-t border-line">
        {risks.slice(0, LISTED).map(({ id, body }) => (
          <li key={id} className="grid gap-x-4 border-b border-line py-3.5 md:grid-cols-[1fr_260px]">
            <div>
              <h3 className="font-serif text-lead leading-snug font-semibold">
                <ClauseLink id={id} names={names} quiet />
              </h3>
              <p className="max-w-[62ch] text-small text-ink-2">
                <Wording of={body.mitigation} />
              </p>
            </div>
            <p className="text-small text-ink-2 md:text-end">
              {words.choice("risk", "type", body.type)}
              <br />
              {t("weight", { likelihood: body.likelihood, impact: body.impact })}
            </p>
          </li>
        ))}
      </ul>
      {risks.length > LISTED && (
        <p className="mt-3 text-small text-ink-2">{t("more", { count: risks.length - LISTED })}</p>
      )}
    </Section>
  );
}

/** Who was or will be heard, and what came of it. */
export function Consultations({ published, today, names }: Shown & { today: string }) {
  const locale = useLocale();
  const t = useTranslations("publication.consultations");
  const consultations = ofKind(published.clauses, "consultation");
  if (consultations.length === 0) return null;
  return (
    <Section id="consultations" title={t("title")} sentence={t("sentence")}>
      <ul className="border-t border-line">
        {consultations.slice(0, LISTED).map(({ id, body }) => (
          <li key={id} className="grid gap-x-4 border-b border-line py-3.5 md:grid-cols-[1fr_260px]">
            <div className="grid gap-1">
              <h3 className="font-serif text-lead leading-snug font-semibold">
                <ClauseLink id={id} names={names} quiet />
              </h3>
              <p className="max-w-[62ch] text-small text-ink-2">
                {body.groups.length > 0 &&
                  t(body.period.end < today ? "heard" : "to_hear", {
                    groups: formatList(
                      body.groups.map(({ who }) => wordingFor(who, locale).text),
                      locale,
                    ),
                  })}{" "}
                {body.answered ? <Wording of={body.answered} /> : t("unanswered")}
              </p>
            </div>
            <p className="text-small text-ink-2 md:text-end">
              {formatDateRange(body.period.start, body.period.end, locale)}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
