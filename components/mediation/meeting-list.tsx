import { useTranslations } from "next-intl";
import type { ShownParty } from "@/components/amendments/parties";
import { Link } from "@/components/ui/link";
import type { MeetingRow } from "@/lib/mediation/meeting";
import { askedFor } from "./asked";
import { MeetingStatus } from "./meeting-status";
import { SessionTime } from "./session-time";

/** Every session, the latest first, with how its minutes stand. */
export function MeetingList({
  list,
  shown,
  parties,
  hrefOf,
}: {
  list: readonly MeetingRow[];
  shown: string | undefined;
  parties: readonly ShownParty[];
  hrefOf: (id: string) => string;
}) {
  return (
    <ul className="grid text-small">
      {list.map(row => (
        <li key={row.id} className="border-t border-line">
          <Link
            href={hrefOf(row.id)}
            aria-current={row.id === shown ? "true" : undefined}
            className="group grid gap-0.5 border-s-[3px] border-transparent py-3 ps-3 text-ink no-underline aria-[current]:border-accent"
          >
            <span className="at-start font-semibold group-hover:underline" dir="auto">
              {row.title}
            </span>
            <span className="text-ink-2">
              <SessionTime startsAt={row.startsAt} endsAt={row.endsAt} />
            </span>
            <span className="flex flex-wrap items-center gap-x-3">
              <MeetingStatus stage={row.stage} />
              {row.stage === "held" && <MinutesNote row={row} asked={askedFor(parties, row).length} />}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function MinutesNote({ row: { answers }, asked }: { row: MeetingRow; asked: number }) {
  const t = useTranslations("mediation.sessions");
  if (answers.some(({ approves }) => !approves)) return <span className="text-ink-2">{t("objected")}</span>;
  const waits = asked - answers.length;
  return <span className="text-ink-2">{waits > 0 ? t("waits", { count: waits }) : t("all_approved")}</span>;
}
