"use client";

import { useTranslations } from "next-intl";
import { endAdministration, giveAdministration, removePerson } from "@/lib/organisations/actions";
import type { PersonView } from "@/lib/organisations/queries";
import { ConfirmAct } from "./confirm-act";

/** What an administrator can do about a person: let them run the desk, end that, remove them. */
export function PersonActs({ organisationId, person }: { organisationId: string; person: PersonView }) {
  const t = useTranslations("organisations.organisation");
  const { id: personId, name, can } = person;
  const input = { organisationId, personId };
  return (
    <div className="flex flex-wrap gap-x-1 sm:justify-end">
      {person.administratorSince ? (
        <ConfirmAct
          label={t("end")}
          of={name}
          title={t("end_title", { name })}
          text={t("end_text", { name })}
          done={t("ended", { name })}
          can={can.endAdministration}
          run={() => endAdministration(input)}
        />
      ) : (
        <ConfirmAct
          label={t("give")}
          of={name}
          title={t("give_title", { name })}
          text={t("give_text", { name })}
          done={t("given", { name })}
          tone="go"
          can={can.giveAdministration}
          run={() => giveAdministration(input)}
        />
      )}
      {!person.self && (
        <ConfirmAct
          label={t("remove")}
          of={name}
          title={t("remove_title", { name })}
          text={t("remove_text", { name })}
          done={t("removed", { name })}
          can={can.remove}
          run={() => removePerson(input)}
        />
      )}
    </div>
  );
}
