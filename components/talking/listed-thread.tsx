import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/status";
import { wordingFor } from "@/lib/kernel/localised";
import type { ThreadView } from "@/lib/talking/view";
import { amendmentHref, clauseHref, type TalkTable, threadHref } from "./talk-setting";
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
      <ThreadCard thread={thread} table={table} />
    </>
  );
  return thread.audience === "delegation" ? (
    <div className="private-frame grid grid-cols-1 gap-2 rounded-control p-4">
      <p>
        <Tag tone="idle" icon="lock">
          {t("between_us")}
        </Tag>
      </p>
      {card}
    </div>
  ) : (
    card
  );
}

function Subject({ thread, table, isWhole }: { thread: ThreadView; table: TalkTable; isWhole: boolean }) {
  const locale = useLocale();
  const t = useTranslations("talking");
  const { clause, change } = thread;
  const title = clause?.title ? wordingFor(clause.title, locale) : undefined;
  return (
    <header className="flex flex-wrap items-baseline gap-x-3 gap-y-1 pb-2">
      <h3 className="min-w-0 font-serif text-[1.13rem] leading-snug font-semibold">
        {clause && title ? (
          <Link href={clauseHref(table, clause.id)} lang={title.language} dir="auto" className="text-ink">
            {title.text}
          </Link>
        ) : (
          t(clause ? "on_gone_clause" : "on_package")
        )}
      </h3>
      {change && (
        <span className="text-ink-2">
          {change.number === null ? (
            t("on_draft", { title: change.title })
          ) : (
            <Link href={amendmentHref(table, change.number)} className="text-ink-2">
              {t("on_amendment", { number: String(change.number), title: change.title })}
            </Link>
          )}
        </span>
      )}
      {!isWhole && (
        <Link href={threadHref(table, thread.id)} className="tap ms-auto text-note text-ink-3">
          {t("link")}
        </Link>
      )}
    </header>
  );
}
