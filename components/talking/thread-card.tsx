"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useIntent } from "@/components/amendments/use-intent";
import { useTyped } from "@/components/clauses/use-typed";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Status } from "@/components/ui/status";
import { formatDate, formatMoment } from "@/lib/platform/format";
import { answerQuestion, postMessage, reopenThread, resolveThread } from "@/lib/talking/actions";
import { longestQuote } from "@/lib/talking/constants";
import { beginningOf } from "@/lib/talking/passage";
import type { MessageView, ThreadView } from "@/lib/talking/view";
import { Compose, type Sent } from "./compose";
import { Message } from "./message";
import { nothingWritten, type TalkTable, threadHref } from "./talk-setting";

/** What one does in a thread: says something, or answers the message that asks. */
type Doing = { does: "post" } | { does: "answer"; messageId: string };

/** A conversation with what can be done in it. */
export function ThreadCard({ thread, table }: { thread: ThreadView; table: TalkTable }) {
  const locale = useLocale();
  const t = useTranslations("talking");
  const refusal = useRefusal();
  const { act, error, clear } = useAct();
  const intent = useIntent();
  const typed = useTyped(`${table.owner}.${table.packageId}.thread.${thread.id}`, () => nothingWritten);
  const [chosen, setDoing] = useState<Doing>();
  // What was typed before a reload is shown again, where it was typed.
  const doing = chosen ?? (typed.restored && thread.can.post.ok ? { does: "post" as const } : undefined);
  const { packageId } = table;
  const own = table.parties.find(party => party.own);
  const isPrivate = thread.audience === "delegation";
  const close = () => {
    clear();
    typed.startAgain(nothingWritten);
    setDoing(undefined);
  };
  const send = async ({ asks, ...words }: Sent) => {
    const result = await act(
      () =>
        doing?.does === "answer"
          ? answerQuestion(intent({ packageId, messageId: doing.messageId, ...words }))
          : postMessage(intent({ packageId, threadId: thread.id, ...words, asks })),
      t("said"),
    );
    if (result?.ok) close();
  };
  const turn = (verb: "resolve" | "reopen") =>
    act(
      () => (verb === "resolve" ? resolveThread : reopenThread)(intent({ packageId, threadId: thread.id })),
      t(`${verb}_done`),
    );
  const quote = ({ id, body }: MessageView) => {
    const quoted = {
      words: beginningOf(body, longestQuote),
      from: { on: "message" as const, messageId: id },
    };
    typed.type({ ...typed.value, quoted });
    setDoing(doing ?? { does: "post" });
  };
  const waitsForUs = (message: MessageView) =>
    message.asks.some(({ delegationId, answerId }) => delegationId === own?.id && answerId === null);
  const hidden = thread.length - thread.messages.length;
  return (
    <article
      id={`thread-${thread.id}`}
      aria-label={t("thread", { count: thread.length })}
      className={`scroll-mt-4 ${isPrivate ? "bg-sheet p-3" : ""}`}
    >
      <ol>
        {thread.messages.map((message, index) => (
          <Message
            key={message.id}
            message={message}
            table={table}
            act={
              thread.can.post.ok && (
                <Button variant="bare" onPress={() => quote(message)}>
                  {t("quote")}
                </Button>
              )
            }
          >
            {thread.can.post.ok && waitsForUs(message) && (
              <div>
                <Button
                  variant="go"
                  disabledReason={
                    thread.can.answer.ok ? undefined : refusal({ ...thread.can.answer, fieldErrors: [] })
                  }
                  onPress={() => setDoing({ does: "answer", messageId: message.id })}
                >
                  {t("answer_it")}
                </Button>
              </div>
            )}
            {index === 0 && hidden > 0 && thread.messages.length > 1 && (
              <p>
                <Link href={threadHref(table, thread.id)}>{t("hidden", { count: hidden })}</Link>
              </p>
            )}
          </Message>
        ))}
      </ol>
      {thread.resolvedAt !== null && (
        <p className="py-2">
          <Status tone="done" icon="check">
            {t("resolved_by", {
              person: thread.resolvedBy ?? "",
              date: formatDate(thread.resolvedAt, locale, "short"),
            })}
          </Status>
        </p>
      )}
      {doing ? (
        <Compose
          table={table}
          label={t(doing.does === "answer" ? "your_answer" : isPrivate ? "your_words_private" : "your_words")}
          hearers={isPrivate ? table.talkers.filter(one => one.delegationId === own?.id) : table.talkers}
          mayAsk={!isPrivate && doing.does === "post"}
          writing={typed.value}
          onWrite={typed.type}
          kept={typed.keptAt && t("compose.kept", { time: formatMoment(typed.keptAt, locale) })}
          act={t(doing.does === "answer" ? "send_answer" : "send")}
          can={doing.does === "answer" ? thread.can.answer : thread.can.post}
          error={error}
          onSend={send}
          onClose={close}
        />
      ) : (
        <Turns thread={thread} error={error} onReply={() => setDoing({ does: "post" })} onTurn={turn} />
      )}
    </article>
  );
}

/** Replying, and laying the thread aside or taking it up again. What cannot be done for lack of a seat is said once. */
function Turns({
  thread: { can, resolvedAt },
  error,
  onReply,
  onTurn,
}: {
  thread: ThreadView;
  error: string | undefined;
  onReply: () => void;
  onTurn: (verb: "resolve" | "reopen") => Promise<unknown>;
}) {
  const t = useTranslations("talking");
  const refusal = useRefusal();
  const reasonOf = (verdict: typeof can.post) =>
    verdict.ok ? undefined : refusal({ ...verdict, fieldErrors: [] });
  const isOpen = resolvedAt === null;
  const mayNot = isOpen ? reasonOf(can.post) : reasonOf(can.reopen);
  return (
    <div className="grid gap-1 py-1">
      {error && (
        <p role="alert" className="font-medium text-stopped">
          {error}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-1">
        {isOpen ? (
          <>
            <Button onPress={onReply} disabledReason={mayNot}>
              {t("reply")}
            </Button>
            {can.post.ok && (
              <Button
                variant="bare"
                onPress={() => void onTurn("resolve")}
                disabledReason={reasonOf(can.resolve)}
              >
                {t("resolve")}
              </Button>
            )}
          </>
        ) : (
          <Button variant="bare" onPress={() => void onTurn("reopen")} disabledReason={mayNot}>
            {t("reopen")}
          </Button>
        )}
      </div>
    </div>
  );
}
