import { useTranslations } from "next-intl";
import { type Fact, Facts } from "@/components/ui/facts";
import { degreeOf } from "@/lib/counsel/constants";
import type { CounselBody } from "@/lib/counsel/schema";
import { StanceMark } from "./stance-mark";

/** What an entry says, in full. Its title stands above it. */
export function EntryBody({ body, isNarrow }: { body: CounselBody; isNarrow?: boolean }) {
  const t = useTranslations("counsel");
  if (body.kind === "note")
    return body.text ? <Words text={body.text} /> : <p className="text-ink-2">{t("only_title")}</p>;
  const words = (term: string, text: string): Fact[] =>
    text === "" ? [] : [{ term, value: <Words text={text} /> }];
  if (body.kind === "fallback")
    return (
      <Facts
        isNarrow={isNarrow}
        facts={[
          ...words(t("field.ideal"), body.ideal),
          ...words(t("field.acceptable"), body.acceptable),
          ...words(t("field.limit"), body.limit),
          ...words(t("field.note"), body.note),
        ]}
      />
    );
  return (
    <Facts
      isNarrow={isNarrow}
      facts={[
        ...words(t("field.institution"), body.institution),
        {
          term: t("field.stance"),
          value: (
            <span className="inline-flex items-center gap-1.5">
              <StanceMark stance={body.stance} isChampion={body.champion} size={18} />
              {t(`stance.${body.stance}`)}
              {body.champion && ` · ${t("champion")}`}
            </span>
          ),
        },
        { term: t("field.interest"), value: t(`degree.${degreeOf(body.interest)}`) },
        { term: t("field.influence"), value: t(`degree.${degreeOf(body.influence)}`) },
        ...words(t("field.moves"), body.moves),
      ]}
    />
  );
}

function Words({ text }: { text: string }) {
  return (
    <p dir="auto" className="measure whitespace-pre-line">
      {text}
    </p>
  );
}
