"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ShownParty } from "@/components/amendments/parties";
import { Icon } from "@/components/ui/icon";
import { Seat } from "@/components/ui/seat";
import { Tag } from "@/components/ui/status";
import { toneClass } from "@/components/ui/tone";
import { wordingFor } from "@/lib/kernel/localised";
import { formatDate, formatMoment } from "@/lib/platform/format";
import type { MessageView, QuestionView } from "@/lib/talking/view";
import { MessageText } from "./message-text";

/** One message: who said it and for whom, what it answers, what it asks and of whom. */
export function Message({
  message,
  parties,
  act,
  children,
}: {
  message: MessageView;
  parties: readonly ShownParty[];
  /** What can be done with it at any time. */
  act?: ReactNode;
  /** What is to be done with it now. */
  children?: ReactNode;
}) {
  const locale = useLocale();
  const t = useTranslations("talking");
  const party = parties.find(({ id }) => id === message.delegationId);
  const organisation = wordingFor(message.organisation, locale);
  return (
    <li
      id={`message-${message.id}`}
      data-message={message.id}
      className="grid scroll-mt-4 gap-1.5 border-t border-line py-2.5 target:bg-accent-soft"
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
      {message.quote && <Quote words={message.quote} />}
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

export function Quote({ words }: { words: string }) {
  return (
    <blockquote
      dir="auto"
      className="line-clamp-6 border-s-[3px] border-line-strong ps-3 font-serif whitespace-pre-line text-ink-2"
    >
      {words}
    </blockquote>
  );
}

function Question({ question, party }: { question: QuestionView; party: ShownParty | undefined }) {
  const locale = useLocale();
  const t = useTranslations("talking");
  const name = party?.short ?? "";
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
