import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { FeedList } from "@/components/calendars/feed-list";
import { AccountFactors } from "@/components/factors/account-factors";
import { LetterChoice } from "@/components/letters/letter-choice";
import { LanguageForm } from "@/components/organisations/language-form";
import { PasswordForm } from "@/components/organisations/password-form";
import { SessionList } from "@/components/organisations/session-list";
import { ClientMessages } from "@/components/shell/client-messages";
import { Facts } from "@/components/ui/facts";
import { feedsOf } from "@/lib/calendars/queries";
import { ownFactors } from "@/lib/factors/queries";
import { isFresh } from "@/lib/factors/session-step";
import { wordingFor } from "@/lib/kernel/localised";
import { letterChoiceOf } from "@/lib/letters/queries";
import { currentSession, requireViewer } from "@/lib/organisations/current-viewer";
import { emailOf, sessionsOf } from "@/lib/organisations/queries";
import { isLocale } from "@/lib/platform/i18n/locales";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("organisations.account");
  return { title: t("title") };
}

/** What is about the reader alone: language, password, second factors, where they are signed in. */
export default async function AccountPage() {
  const viewer = await requireViewer();
  const [current, now] = [await currentSession(), new Date()];
  const [email, sessions, factors, letterChoice, feeds, locale, t, roles, letters, calendars] =
    await Promise.all([
      emailOf(viewer),
      sessionsOf(viewer, current?.sessionId ?? "", now),
      ownFactors(viewer, now),
      letterChoiceOf(viewer),
      feedsOf(viewer),
      getLocale(),
      getTranslations("organisations.account"),
      getTranslations("organisations.organisation"),
      getTranslations("letters"),
      getTranslations("calendars.account"),
    ]);
  const organisation = wordingFor(viewer.organisationName, locale);
  return (
    <ClientMessages of={["shell", "organisations", "factors", "letters", "calendars", "errors", "issues"]}>
      <div className="mx-auto grid max-w-[860px] gap-12 px-4 py-8 sm:px-6">
        <section className="grid gap-4">
          <h1 className="font-serif text-title font-semibold">{t("title")}</h1>
          <Facts
            facts={[
              { term: t("name"), value: viewer.name },
              { term: t("email"), value: <bdi className="break-words">{email}</bdi> },
              {
                term: t("organisation"),
                value: <span lang={organisation.language}>{organisation.text}</span>,
              },
              { term: t("part"), value: viewer.administrator ? roles("administrator") : t("member") },
            ]}
          />
        </section>
        <section>
          <h2 className="font-serif text-title font-semibold">{t("language")}</h2>
          <p className="measure text-ink-2">{t("language_lead")}</p>
          <LanguageForm language={isLocale(viewer.language) ? viewer.language : locale} />
        </section>
        <section id="letters">
          <h2 className="font-serif text-title font-semibold">{letters("title")}</h2>
          <p className="measure text-ink-2">{letters("lead")}</p>
          <LetterChoice choice={letterChoice} />
        </section>
        <section>
          <h2 className="font-serif text-title font-semibold">{calendars("title")}</h2>
          <p className="measure text-ink-2">{calendars("lead")}</p>
          <FeedList feeds={feeds} />
        </section>
        <section>
          <h2 className="font-serif text-title font-semibold">{t("password")}</h2>
          <p className="measure text-ink-2">{t("password_lead")}</p>
          <PasswordForm />
        </section>
        <AccountFactors
          factors={factors}
          asksPassword={!current || !isFresh(current, now)}
          name={viewer.name}
        />
        <section>
          <h2 className="font-serif text-title font-semibold">{t("sessions")}</h2>
          <p className="measure text-ink-2">{t("sessions_lead")}</p>
          <SessionList
            sessions={sessions}
            asksFactor={factors.passkeys.length > 0 || factors.generator !== null}
          />
        </section>
      </div>
    </ClientMessages>
  );
}
