"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useAct } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { makeCalendar } from "@/lib/calendars/actions";
import { formatDate } from "@/lib/platform/format";
import { SecretAddress } from "./secret-address";

/** A package's days in the reader's own calendar program: in the open, or with their rights. */
export function CalendarBox({
  packageId,
  slug,
  isPublic,
  madeAt,
}: {
  packageId: string;
  slug: string;
  isPublic: boolean;
  /** Since when the reader has a private address. */
  madeAt: Date | null;
}) {
  const locale = useLocale();
  const t = useTranslations("calendars.box");
  const { act, error, isBusy } = useAct();
  const [address, setAddress] = useState<string>();
  const make = async () => {
    const result = await act(() => makeCalendar({ packageId }));
    if (result?.ok) setAddress(`${window.location.origin}/api/calendar/${result.value.token}`);
  };
  return (
    <section
      aria-labelledby="calendar-title"
      className="mt-6 grid content-start gap-4 rounded-control border border-line-strong bg-sheet p-5"
    >
      <div className="grid gap-1">
        <h2 id="calendar-title" className="font-serif text-title font-semibold">
          {t("title")}
        </h2>
        <p className="text-small text-ink-2">{t("lead")}</p>
      </div>
      {isPublic && (
        <div className="grid justify-items-start gap-1">
          <a
            href={`/api/v1/packages/${slug}/calendar.ics?language=${locale}`}
            className={buttonLook("plain")}
          >
            {t("public")}
          </a>
          <p className="text-small text-ink-2">{t("public_note")}</p>
        </div>
      )}
      {address && <SecretAddress address={address} />}
      {error && (
        <p role="alert" className="text-small font-medium text-stopped">
          {error}
        </p>
      )}
      <div className="grid justify-items-start gap-1">
        <Button onPress={make} isBusy={isBusy}>
          {t(madeAt ? "remake" : "make")}
        </Button>
        {madeAt && <p className="text-small text-ink-2">{t("has", { date: formatDate(madeAt, locale) })}</p>}
      </div>
    </section>
  );
}
