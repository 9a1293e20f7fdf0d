import type { Metadata } from "next";
import { connection } from "next/server";
import { getLocale, getTranslations } from "next-intl/server";
import { AcceptForm } from "@/components/organisations/accept-form";
import { EntryPage } from "@/components/shell/entry-page";
import { places } from "@/components/shell/places";
import { buttonLook } from "@/components/ui/button-look";
import { Link } from "@/components/ui/link";
import { wordingFor } from "@/lib/kernel/localised";
import { invitationBehind } from "@/lib/organisations/queries";
import { formatDate } from "@/lib/platform/format";
import { address } from "@/lib/platform/i18n/addresses";
import { type Query, type Refusal, refusalIn } from "@/lib/platform/plain-form";

/** Sent whole: what streams in later needs a script to be seen, and this form works without. */
export const instant = false;

type Props = { params: Promise<{ token: string }>; searchParams: Promise<Query> };

/** The address is a key: it goes into no index and to no other site. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisations.invitation");
  return { title: t("title"), referrer: "same-origin", robots: { index: false } };
}

export default async function InvitationPage({ params, searchParams }: Props) {
  // Whether the link still works is asked at this moment, for each request.
  await connection();
  const [{ token }, query] = await Promise.all([params, searchParams]);
  return (
    <EntryPage messages={["organisations", "errors", "issues"]}>
      <Invitation token={token} refusal={refusalIn(query, "accept")} />
    </EntryPage>
  );
}

async function Invitation({ token, refusal }: { token: string; refusal: Refusal | null }) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations("organisations.invitation")]);
  const invitation = await invitationBehind(token, new Date());
  if (!invitation)
    return (
      <div className="grid justify-items-start gap-3">
        <h1 className="font-serif text-title font-semibold">{t("spent_title")}</h1>
        <p className="text-ink-2">{t("spent_text")}</p>
        <Link href={address(locale, places.signIn)} className={buttonLook("plain")}>
          {t("to_sign_in")}
        </Link>
      </div>
    );
  const { name, email, administrator, expiresAt } = invitation;
  const organisation = wordingFor(invitation.organisation, locale).text;
  return (
    <>
      <h1 className="font-serif text-title font-semibold">{t("heading", { organisation })}</h1>
      <p className="mt-1 text-ink-2">{t("lead", { name })}</p>
      {administrator && <p className="mt-2 text-ink-2">{t("as_administrator")}</p>}
      <AcceptForm token={token} email={email} refusal={refusal} />
      <p className="mt-4 text-small text-ink-3">{t("until", { date: formatDate(expiresAt, locale) })}</p>
    </>
  );
}
