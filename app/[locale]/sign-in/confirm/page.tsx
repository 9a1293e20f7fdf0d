import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ConfirmCode } from "@/components/factors/confirm-code";
import { ConfirmPasskey } from "@/components/factors/confirm-passkey";
import { LeaveForm } from "@/components/factors/leave-form";
import { LostFactor } from "@/components/factors/lost-factor";
import { EntryPage } from "@/components/shell/entry-page";
import { secondStepOf } from "@/lib/factors/queries";
import { requireHeld } from "@/lib/factors/waiting";
import { type Query, refusalIn } from "@/lib/platform/plain-form";

/** Sent whole: what streams in later needs a script to be seen, and the code's form works without. */
export const instant = false;

type Props = { searchParams: Promise<Query> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("factors.confirm");
  return { title: t("title"), robots: { index: false } };
}

/** The second step of signing in. Only whoever gave the right password a moment ago comes this far. */
export default async function ConfirmPage({ searchParams }: Props) {
  const query = await searchParams;
  const { held, to } = await requireHeld("factor", query.to);
  const of = (form: string) => refusalIn(query, form);
  const [step, t] = await Promise.all([secondStepOf(held, new Date()), getTranslations("factors.confirm")]);
  return (
    <EntryPage messages={["factors", "errors", "issues"]} footer={<LeaveForm />}>
      <div className="grid gap-6">
        <header>
          <h1 className="font-serif text-title font-semibold">{t("title")}</h1>
          <p className="mt-1 text-small text-ink-2">{t("lead")}</p>
        </header>
        {step.hasPasskey && <ConfirmPasskey to={to} />}
        {step.hasPasskey && step.hasGenerator && <hr className="border-line" />}
        {step.hasGenerator && <ConfirmCode to={to} isOnly={!step.hasPasskey} refusal={of("confirm")} />}
        <LostFactor step={step} to={to} refusals={{ request: of("request"), complete: of("complete") }} />
      </div>
    </EntryPage>
  );
}
