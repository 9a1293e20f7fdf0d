import { useTranslations } from "next-intl";
import { SignedTexts } from "@/components/signatures/signed-texts";
import type { PublishedPackage } from "@/lib/publication/view";
import { Section } from "./section";

/** Who bound their government to which text; nothing before the first text was initialled. */
export function Signatures({ published: { signings } }: { published: PublishedPackage }) {
  const t = useTranslations("signed");
  if (signings.length === 0) return null;
  return (
    <Section id="signatures" title={t("title")} sentence={t("lead")}>
      <SignedTexts texts={signings.toReversed()} />
    </Section>
  );
}
