"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ShownParty } from "@/components/amendments/parties";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { Seat } from "@/components/ui/seat";
import { Tag } from "@/components/ui/status";
import { toneClass } from "@/components/ui/tone";
import { wordingFor } from "@/lib/kernel/localised";
import { formatDate, formatMoment } from "@/lib/platform/format";
import type { MessageView, QuestionView, QuoteView } from "@/lib/talking/view";
import { MessageText } from "./message-text";
import { amendmentHref, clauseHref, messageHref, type TalkTable } from "./talk-setting";

/** One message: who said it and for whom, what it answers, what it asks and of whom. */
export function Message({
  message,
  table,
  act,
  children,
}: {
  message: MessageView;
  table: TalkTable;
  /** What can be done with it at any time. */
  act?: ReactNode;
  /** What is to be done with it now. */
  children?: ReactNode;
}) {
  const locale = useLocale();
  const t = useTranslations("talking");
  const { parties } = table;
  const party = parties.find(({ id }) => id === message.delegationId);
  const organisation = wordingFor(message.organisation, locale);
  return (
    <li
      id={`message-${message.id}`}
      data-message={message.id}
      className="grid scroll-mt-4 grid-cols-1 gap-1.5 border-t border-line py-2.5 target:bg-accent-soft"
    >
      <div className="flex flex-wrap items-center gap-x-2">
        <Seat tone={party?.tone ?? "mediator"}>
          <span lang={party?.language ?? organisation.language}>{party?.name ?? organisation.text}</span>
        </Seat>
        <span className="text-ink-2" dir="auto">
          {message.person}
        </span>
        {message.isAnswer && (
          <Tag tone="done" icon="check">
            {t("answer")}
          </Tag>
        )}
        <time dateTime={message.at} className="ms-auto text-note text-ink-3">
          {formatMoment(message.at, locale)}
        </time>
        {act}
      </div>
      {message.quote && (
        <Quote words={message.quote.words}>
          <QuoteSource from={message.quote.from} table={table} />
        </Quote>
      )}
      <MessageText body={message.body} calls={message.calls} />
      {message.asks.map(question => (
        <Question
          key={question.delegationId}
          question={question}
          party={parties.find(({ id }) => id === question.delegationId)}
        />
      ))}
      {children}
    </li>
  );
}

/** Quoted words, and where they stand. */
export function Quote({ words, children }: { words: string; children?: ReactNode }) {
  return (
    <figure className="grid gap-0.5 border-s-[3px] border-line-strong ps-3">
      <blockquote
        dir="auto"
        className="line-clamp-6 w-fit max-w-full font-serif whitespace-pre-line text-ink-2"
      >
        {words}
      </blockquote>
      {children}
    </figure>
  );
}

/** Leads to the source of a quote. */
function QuoteSource({ from, table }: { from: QuoteView["from"]; table: TalkTable }) {
  const locale = useLocale();
  const t = useTranslations("talking.quoted");
  if (!from) return null;
  const [href, words] = ((): [string | undefined, string] => {
    switch (from.on) {
      case "message":
        return [messageHref(table, from.id), t("message", { person: from.person })];
      case "clause":
        return [
          from.since === "removed" ? undefined : clauseHref(table, from.id),
          from.title
            ? t("clause", { title: wordingFor(from.title, locale).text, since: from.since })
            : t("gone_clause"),
        ];
      case "change":
        return from.number === null
          ? [clauseHref(table, from.clauseId), t("draft")]
          : [amendmentHref(table, from.number), t("change", { number: String(from.number) })];
    }
  })();
  return (
    <figcaption className="at-start text-note text-ink-3" dir="auto">
      {href ? (
        <Link href={href} className="text-ink-3">
          {words}
        </Link>
      ) : (
        words
      )}
    </figcaption>
  );
}

function Question({ question, party }: { question: QuestionView; party: ShownParty | undefined }) {
  const locale = useLocale();
  const t = useTranslations("talking");
  const name = party?.short ?? "";
  if (question.answeredAt === null && party?.left)
    return <p className="text-ink-2">{t("left_unanswered", { party: name })}</p>;
  if (question.answerId === null || question.answeredAt === null)
    return (
      <p className={`${toneClass[party?.own ? "risk" : "going"]} flex gap-1.5 font-medium text-tone`}>
        <Icon name="clock" className="mt-0.5" />
        {party?.own ? t("waits_for_us") : t("waits_for", { party: name })}
      </p>
    );
  return (
    <p>
      <a href={`#message-${question.answerId}`} className="text-ink-2">
        {t("answered", { party: name, date: formatDate(question.answeredAt, locale, "short") })}
      </a>
    </p>
  );
}
