"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice-fields";
import { TextField } from "@/components/ui/text-field";
import type { Verdict } from "@/lib/kernel/errors";
import { invitePerson } from "@/lib/organisations/actions";
import { address } from "@/lib/platform/i18n/addresses";
import { InvitationLink } from "./invitation-link";
import { useIssues } from "./use-issues";

const empty = { name: "", email: "", administrator: false };

/** Makes an invitation and shows, once, the address that carries it. */
export function InviteForm({ organisationId, can }: { organisationId: string; can: Verdict }) {
  const locale = useLocale();
  const t = useTranslations("organisations.invite");
  const refusal = useRefusal();
  const { act, error, isBusy } = useAct();
  const { errorOf, take } = useIssues();
  const [person, setPerson] = useState(empty);
  const [made, setMade] = useState<{ name: string; link: string }>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await act(() => invitePerson({ organisationId, ...person }));
    take(result);
    if (!result?.ok) return;
    const path = address(locale, `/invitations/${result.value.token}`);
    setMade({ name: person.name, link: `${window.location.origin}${path}` });
    setPerson(empty);
  };
  return (
    <>
      {made && <InvitationLink name={made.name} link={made.link} />}
      <form onSubmit={submit} noValidate className="mt-6 grid max-w-[36rem] gap-4">
        {error && (
          <p role="alert" className="border-s-[3px] border-stopped ps-3 text-small font-medium text-stopped">
            {error}
          </p>
        )}
        <TextField
          label={t("name")}
          name="name"
          description={t("name_hint")}
          autoComplete="off"
          isRequired
          error={errorOf("name")}
          value={person.name}
          onChange={name => setPerson({ ...person, name })}
        />
        <TextField
          label={t("email")}
          name="email"
          type="email"
          description={t("email_hint")}
          autoComplete="off"
          isRequired
          error={errorOf("email")}
          value={person.email}
          onChange={email => setPerson({ ...person, email })}
        />
        <Checkbox
          name="administrator"
          isSelected={person.administrator}
          onChange={administrator => setPerson({ ...person, administrator })}
        >
          {t("administrator")}
        </Checkbox>
        <div>
          <Button
            type="submit"
            variant="go"
            isBusy={isBusy}
            disabledReason={can.ok ? undefined : refusal({ ...can, fieldErrors: [] })}
          >
            {t("submit")}
          </Button>
        </div>
      </form>
    </>
  );
}
