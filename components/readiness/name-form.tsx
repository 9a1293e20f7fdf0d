"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useIssues } from "@/components/organisations/use-issues";
import { useAct } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { type FieldLanguage, LocalisedField } from "@/components/ui/localised-field";
import type { Localised } from "@/lib/kernel/localised";
import { addInstitution, renameInstitution } from "@/lib/readiness/actions";

/** An institution's name in the package's languages: a new one's, or another wording of one on the list. */
export function NameForm({
  packageId,
  institution,
  proposed = {},
  languages,
  onDone,
}: {
  packageId: string;
  institution?: { id: string; name: Localised };
  /** What a gate calls it. */
  proposed?: Localised;
  languages: readonly FieldLanguage[];
  onDone?: () => void;
}) {
  const t = useTranslations("readiness");
  const { act, error, isBusy } = useAct();
  const { errorOf, take } = useIssues();
  const [name, setName] = useState<Record<string, string>>({ ...(institution?.name ?? proposed) });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const given = Object.fromEntries(Object.entries(name).filter(([, text]) => text.trim() !== ""));
    const result = institution
      ? await act(
          () => renameInstitution({ packageId, institutionId: institution.id, name: given }),
          t("rename.done"),
        )
      : await act(() => addInstitution({ packageId, name: given }), t("add.done"));
    take(result);
    if (!result?.ok) return;
    if (!institution) setName({});
    onDone?.();
  };
  return (
    <form onSubmit={submit} noValidate className="grid max-w-[36rem] gap-4">
      {error && (
        <p role="alert" className="border-s-[3px] border-stopped ps-3 text-small font-medium text-stopped">
          {error}
        </p>
      )}
      <LocalisedField
        label={t("add.name")}
        description={t("add.hint")}
        isRequired
        languages={languages}
        value={name}
        onChange={setName}
        error={errorOf("name")}
      />
      <div>
        <Button type="submit" isBusy={isBusy}>
          {t(institution ? "rename.submit" : "add.submit")}
        </Button>
      </div>
    </form>
  );
}
