import { useTranslations } from "next-intl";
import { Seat } from "@/components/ui/seat";
import { Status } from "@/components/ui/status";
import type { SeatTone } from "@/components/ui/tone";
import type { ReactionView } from "@/lib/mediation/bridge";
import { stanceLook } from "./stance";

export type ReactingParty = { id: string; name: string; language: string; tone: SeatTone; left: boolean };

/** What each delegation says of bridging text, and who has not spoken. */
export function Reactions({
  reactions,
  parties,
}: {
  reactions: readonly ReactionView[];
  parties: readonly ReactingParty[];
}) {
  const t = useTranslations("mediation.bridge");
  return (
    <div>
      <h4 className="text-note font-medium text-ink-3">{t("reactions")}</h4>
      <ul className="grid gap-1.5 pt-1 text-small">
        {parties
          .filter(party => !party.left)
          .map(party => {
            const said = reactions.find(({ delegationId }) => delegationId === party.id);
            return (
              <li key={party.id} className="grid gap-0.5">
                <span className="flex flex-wrap items-center gap-2">
                  <Seat tone={party.tone}>
                    <span lang={party.language}>{party.name}</span>
                  </Seat>
                  {said ? (
                    <Status {...stanceLook[said.stance]}>{t(`stance.${said.stance}`)}</Status>
                  ) : (
                    <span className="text-ink-3">{t("no_reaction")}</span>
                  )}
                </span>
                {said?.note && (
                  <span dir="auto" className="max-w-[70ch] whitespace-pre-line text-ink-2">
                    {said.note}
                  </span>
                )}
              </li>
            );
          })}
      </ul>
    </div>
  );
}
