import { useLocale, useTranslations } from "next-intl";
import { ExactWording } from "@/components/amendments/exact-wording";
import type { ClauseNames } from "@/components/clauses/names";
import { useClauseWords } from "@/components/clauses/words";
import { Link } from "@/components/ui/link";
import { PrivateFrame } from "@/components/ui/private-frame";
import type { ClauseEntry } from "@/lib/clauses/queries";
import type { DraftText, RoundView } from "@/lib/clearance/queries";
import { wordingFor } from "@/lib/kernel/localised";
import { RoundAnswer } from "./round-answer";

/** The exact text that was sent, and the clearer's answer to it. */
export function RoundText({
  packageId,
  round,
  text: { changes, total, part, parts },
  directory,
  draftPath,
  path,
}: {
  packageId: string;
  round: RoundView;
  text: DraftText;
  directory: readonly ClauseEntry[];
  draftPath: string;
  /** The address of the clearance page, which names the part that is read. */
  path: string;
}) {
  const locale = useLocale();
  const t = useTranslations("clearance");
  const words = useClauseWords();
  const names: ClauseNames = Object.fromEntries(
    directory.map(({ id, title, kind }) => {
      const { text, language } = wordingFor(title, locale);
      const href = `${draftPath}?clause=${id}#clause-${id}`;
      return [id, { label: text || words.kind(kind), language, href }];
    }),
  );
  return (
    <PrivateFrame title={t("text_of", { title: round.title })}>
      <div className="grid gap-2 bg-sheet p-4 pb-0 text-base">
        {round.linked && <p className="font-medium">{t("all_or_nothing")}</p>}
        <p className="text-small text-ink-2">{t("why")}</p>
        <p dir="auto" className="measure whitespace-pre-line">
          {round.rationale}
        </p>
        <Parts round={round} part={part} parts={parts} total={total} path={path} />
      </div>
      <ol className="grid gap-6 bg-sheet p-4 text-base">
        {changes.map(change => {
          const title = wordingFor(change.content.body.title, locale);
          // A clause that is only proposed has no agreed wording: an answer to it is read against what it answers.
          const answered = change.action === "add" ? change.answers : null;
          return (
            <li key={change.id} className="grid gap-2">
              <h3 lang={title.language} dir="auto" className="font-semibold">
                {title.text}
              </h3>
              <p className="text-small text-ink-2">
                {words.kind(change.content.kind)}
                {!answered && ` · ${t(`action.${change.action}`)}`}
                {change.answers &&
                  ` · ${t("answers", {
                    name: wordingFor(change.answers.organisation, locale).text,
                    number: String(change.answers.number),
                  })}`}
              </p>
              {answered && <p className="text-small">{t("against")}</p>}
              <ExactWording
                action={answered ? "change" : change.action}
                base={answered?.content ?? change.base ?? undefined}
                content={change.content}
                names={names}
              />
            </li>
          );
        })}
      </ol>
      {parts > 1 && <Parts round={round} part={part} parts={parts} total={total} path={path} />}
      <RoundAnswer packageId={packageId} round={round} part={part} parts={parts} />
    </PrivateFrame>
  );
}

/** Which part of a long draft this is, and the way to the others: nobody clears what was not shown. */
function Parts({
  round,
  part,
  parts,
  total,
  path,
}: Omit<DraftText, "changes"> & { round: RoundView; path: string }) {
  const t = useTranslations("clearance");
  const href = (other: number) => `${path}?round=${round.id}&part=${other}`;
  return (
    <nav aria-label={t("parts")} className="flex flex-wrap items-center gap-3 py-2 text-small">
      <span>{t("part", { count: total, part, parts })}</span>
      {part > 1 && <Link href={href(part - 1)}>{t("part_before")}</Link>}
      {part < parts && <Link href={href(part + 1)}>{t("part_after")}</Link>}
    </nav>
  );
}
