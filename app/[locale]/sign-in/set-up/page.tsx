import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AddPasskey } from "@/components/factors/add-passkey";
import { GeneratorSetUp } from "@/components/factors/generator-set-up";
import { LeaveForm } from "@/components/factors/leave-form";
import { EntryPage } from "@/components/shell/entry-page";
import { ownFactors } from "@/lib/factors/queries";
import { isFresh } from "@/lib/factors/session-step";
import { requireHeld } from "@/lib/factors/waiting";
import { type Query, refusalIn } from "@/lib/platform/plain-form";

/** Sent whole: what streams in later needs a script to be seen, and a code generator is set up without. */
export const instant = false;

type Props = { searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("factors.set_up");
  return { title: t("title"), robots: { index: false } };
}

/** Where an organisation requires a second factor, the first thing somebody without one does. */
export default async function SetUpPage({ searchParams }: Props) {
  const query = await searchParams;
  const { held, to } = await requireHeld("set_up", query.to);
  const now = new Date();
  const [{ begun }, t] = await Promise.all([ownFactors(held.owner.viewer, now), getTranslations("factors")]);
  const asksPassword = !isFresh(held.owner, now);
  return (
    <EntryPage messages={["factors", "errors", "issues"]} footer={<LeaveForm />}>
      <div className="grid gap-6">
        <header>
          <h1 className="font-serif text-title font-semibold">{t("set_up.title")}</h1>
          <p className="mt-1 text-small text-ink-2">{t("set_up.lead")}</p>
        </header>
        <section className="grid gap-3 border-t border-line pt-5">
          <h2 className="text-base font-semibold">{t("passkey.title")}</h2>
          <p className="text-small text-ink-2">{t("passkey.lead")}</p>
          <noscript>
            <p className="text-small font-medium">{t("set_up.needs_script")}</p>
          </noscript>
          <AddPasskey asksPassword={asksPassword} then={to} />
        </section>
        <section className="grid gap-3 border-t border-line pt-5">
          <h2 className="text-base font-semibold">{t("generator.title")}</h2>
          <p className="text-small text-ink-2">{t("generator.lead")}</p>
          <GeneratorSetUp
            begun={begun}
            asksPassword={asksPassword}
            to={to}
            refusals={{ begin: refusalIn(query, "begin"), first: refusalIn(query, "first") }}
          />
        </section>
      </div>
    </EntryPage>
  );
}
