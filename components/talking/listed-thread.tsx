import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { PrivateFrame } from "@/components/ui/private-frame";
import { wordingFor } from "@/lib/kernel/localised";
import type { ThreadView } from "@/lib/talking/view";
import { clauseHref, type TalkTable, threadHref } from "./talk-setting";
import { ThreadCard } from "./thread-card";

/** A thread away from its clause: it says what it is about and leads there. */
export function ListedThread({
  thread,
  table,
  isWhole,
}: {
  thread: ThreadView;
  table: TalkTable;
  isWhole: boolean;
}) {
  const t = useTranslations("talking");
  const card = (
    <>
      <Subject thread={thread} table={table} isWhole={isWhole} />
      <ThreadCard thread={thread} table={table} quotable="[data-message]" />
    </>
  );
  return thread.audience === "delegation" ? (
    <PrivateFrame title={t("between_us")}>{card}</PrivateFrame>
  ) : (
    card
  );
}

function Subject({ thread, table, isWhole }: { thread: ThreadView; table: TalkTable; isWhole: boolean }) {
  const locale = useLocale();
  const t = useTranslations("talking");
  const { clause, change } = thread;
  const title = clause?.title ? wordingFor(clause.title, locale) : undefined;
  const Heading = thread.audience === "delegation" ? "h4" : "h3";
  return (
    <header className="flex flex-wrap items-baseline gap-x-3 gap-y-1 pb-2">
      <Heading className="min-w-0 font-serif text-[1.13rem] leading-snug font-semibold">
        {clause && title ? (
          <Link href={clauseHref(table, clause.id)} lang={title.language} dir="auto" className="text-ink">
            {title.text}
          </Link>
        ) : (
          t(clause ? "on_gone_clause" : "on_package")
        )}
      </Heading>
      {change && (
        <span className="text-ink-2">
          {change.number === null ? (
            t("on_draft", { title: change.title })
          ) : (
            <Link href={`${table.draftHref}?amendment=${change.number}`} className="text-ink-2">
              {t("on_amendment", { number: String(change.number), title: change.title })}
            </Link>
          )}
        </span>
      )}
      {!isWhole && (
        <Link href={threadHref(table, thread.id)} className="ms-auto text-note text-ink-3">
          {t("link")}
        </Link>
      )}
    </header>
  );
}
