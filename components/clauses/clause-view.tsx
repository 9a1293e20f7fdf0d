import { useLocale } from "next-intl";
import { type BracketParty, Brackets } from "@/components/ui/brackets";
import { brackets } from "@/lib/clauses/brackets";
import type { ClauseContent } from "@/lib/clauses/catalogue";
import { type Localised, wordingFor } from "@/lib/kernel/localised";
import { ClauseFacts, type Wording } from "./clause-facts";
import { LocalisedText } from "./localised";
import type { ClauseNames } from "./names";

/**
 * A clause as a document shows it below its title: the text in the serif face, then what it holds beside text. With
 * proposals, what is contested stands in brackets, each side's wording in its own tone and under its name.
 */
export function ClauseView({
  content,
  party = nobody,
  proposals = [],
  names,
}: {
  content: ClauseContent;
  /** Whose wording it is; only brackets say so. */
  party?: BracketParty;
  proposals?: readonly Wording[];
  names: ClauseNames;
}) {
  const base = { party, content };
  const facts = <ClauseFacts base={base} proposals={proposals} names={names} />;
  return (
    <div className="grid gap-4">
      <Text base={base} proposals={proposals} />
      {facts}
    </div>
  );
}

const nobody: BracketParty = { label: "", tone: "watch" };

const textOf = ({ body }: ClauseContent): Localised => ("text" in body && body.text ? body.text : {});

function Text({ base, proposals }: { base: Wording; proposals: readonly Wording[] }) {
  const locale = useLocale();
  const own = textOf(base.content);
  const first = [own, ...proposals.map(({ content }) => textOf(content))].find(
    text => Object.keys(text).length > 0,
  );
  if (!first) return null;
  const { language } = wordingFor(first, locale);
  const wording = (text: Localised) => text[language] ?? "";
  const contested = proposals.filter(({ content }) => wording(textOf(content)) !== wording(own));
  if (contested.length === 0)
    return (
      <p className="measure font-serif text-clause">
        <LocalisedText value={own} />
      </p>
    );
  return (
    <Brackets
      lang={language}
      segments={brackets(
        { party: base.party, text: wording(own) },
        contested.map(({ party, content }) => ({ party, text: wording(textOf(content)) })),
        language,
      )}
    />
  );
}
