"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ExactWording } from "@/components/amendments/exact-wording";
import type { ClauseNames } from "@/components/clauses/names";
import { useOwnTyped } from "@/components/clauses/typing-owner";
import { useClauseWords } from "@/components/clauses/words";
import { RestoredNote } from "@/components/shell/restored-note";
import { useAct } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { PrivateFrame } from "@/components/ui/private-frame";
import { TextField } from "@/components/ui/text-field";
import type { ClauseEntry } from "@/lib/clauses/queries";
import { clearDraft, returnDraft } from "@/lib/clearance/actions";
import type { DraftText, RoundView } from "@/lib/clearance/queries";
import { wordingFor } from "@/lib/kernel/localised";
import { formatList } from "@/lib/platform/format";
import { useReadParts } from "./use-read-parts";

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
  const read = useReadParts(round.digest, part);
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
      {round.turn ? (
        <Answer packageId={packageId} round={round} unread={parts - read} />
      ) : (
        <p className="mt-4">
          {t("waits_for", {
            names: formatList(
              round.clearings.filter(({ stage }) => stage === "open").map(({ person }) => person),
              locale,
            ),
          })}
        </p>
      )}
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

function Answer({
  packageId,
  round,
  unread,
}: {
  packageId: string;
  round: RoundView;
  /** Parts of the text that were not shown yet. */
  unread: number;
}) {
  const t = useTranslations("clearance");
  const { act, error } = useAct();
  const typed = useOwnTyped(`${packageId}.clear.${round.id}.${round.digest}`, () => "");
  const { value: comment } = typed;
  const [asked, setAsked] = useState<"clear" | "return">();
  const run = async () => {
    const input = { packageId, roundId: round.id, digest: round.digest, comment };
    const result = await act<unknown>(
      () => (asked === "return" ? returnDraft(input) : clearDraft(input)),
      t(`${asked ?? "clear"}_done`),
    );
    if (result?.ok) typed.forget();
    return result?.ok ?? false;
  };
  return (
    <div className="mt-4 grid max-w-[48rem] gap-3">
      {typed.restored && <RestoredNote onStartAgain={() => typed.startAgain("")} />}
      <TextField
        label={t("comment")}
        description={t("comment_hint")}
        rows={3}
        value={comment}
        onChange={typed.type}
        maxLength={5_000}
      />
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <Button
          variant="go"
          disabledReason={unread > 0 ? t("read_first", { count: unread }) : undefined}
          onPress={() => setAsked("clear")}
        >
          {t("clear")}
        </Button>
        <Button
          variant="stop"
          disabledReason={comment.trim() === "" ? t("comment_first") : undefined}
          onPress={() => setAsked("return")}
        >
          {t("return")}
        </Button>
      </div>
      {asked && (
        <ConfirmDialog
          title={t(`${asked}_title`, { title: round.title })}
          isOpen
          onOpenChange={open => !open && setAsked(undefined)}
          act={t(asked)}
          tone={asked === "clear" ? "go" : "stop"}
          error={error}
          onConfirm={run}
        >
          <p>{t(`${asked}_text`)}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
