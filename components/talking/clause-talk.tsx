import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { PrivateFrame } from "@/components/ui/private-frame";
import type { About } from "@/lib/talking/schema";
import type { TalkSetting, ThreadView } from "@/lib/talking/view";
import { OpenThread } from "./open-thread";
import { SeeThreads } from "./see-threads";
import type { TalkTable } from "./talk-setting";
import { ThreadCard } from "./thread-card";

/** What is said about a clause: with all parties, and, clearly apart, within one's own delegation. */
export function ClauseTalk({
  clauseId,
  threads,
  can,
  table,
  asked,
  closeHref,
}: {
  clauseId: string;
  threads: readonly ThreadView[];
  can: TalkSetting["can"];
  table: TalkTable;
  /** The open change one came to ask about. */
  asked: { id: string; number: number } | undefined;
  /** The page without what was asked of it. */
  closeHref: string;
}) {
  const t = useTranslations("talking");
  const onClause: About = { on: "clause", clauseId };
  const everybodys = threads.filter(({ audience }) => audience === "parties");
  const ours = threads.filter(({ audience }) => audience === "delegation");
  const hasOwn = table.parties.some(party => party.own);
  return (
    <>
      <section id="talk" className="scroll-mt-4">
        <h2 className="mb-2 flex flex-wrap items-baseline gap-x-3 text-base font-semibold">
          {t("with_all")}
          <Link href={`${table.talkHref}?clause=${clauseId}`} className="ms-auto text-small font-normal">
            {t("see_all")}
          </Link>
        </h2>
        {everybodys.length === 0 && <p className="mb-2 text-ink-2">{t("nothing_said")}</p>}
        <Threads threads={everybodys} table={table} />
        <OpenThread
          key={asked?.id ?? clauseId}
          table={table}
          audience="parties"
          about={asked ? { on: "change", changeId: asked.id } : onClause}
          label={asked && t("about_change", { number: String(asked.number) })}
          can={can.parties}
          closeHref={asked && closeHref}
        />
      </section>
      {hasOwn && (
        <PrivateFrame title={t("between_us")}>
          {ours.length === 0 && <p className="mb-2">{t("nothing_said_between_us")}</p>}
          <Threads threads={ours} table={table} />
          <OpenThread
            key={clauseId}
            table={table}
            audience="delegation"
            about={onClause}
            can={can.delegation}
          />
        </PrivateFrame>
      )}
      <SeeThreads
        packageId={table.packageId}
        threadIds={threads.filter(({ callsReader }) => callsReader).map(({ id }) => id)}
      />
    </>
  );
}

function Threads({ threads, table }: { threads: readonly ThreadView[]; table: TalkTable }) {
  const t = useTranslations("talking");
  return threads.map(thread => (
    <div key={thread.id} className="mb-4">
      {thread.change && (
        <p className="text-note text-ink-3">
          {thread.change.number === null
            ? t("on_draft", { title: thread.change.title })
            : t("on_amendment", { number: String(thread.change.number), title: thread.change.title })}
        </p>
      )}
      <ThreadCard thread={thread} table={table} />
    </div>
  ));
}
