import { createTranslator } from "use-intl/core";
import { wordingFor } from "@/lib/kernel/localised";
import { formatMoment, formatNumber } from "@/lib/platform/format";
import { address } from "@/lib/platform/i18n/addresses";
import { loadMessages } from "@/lib/platform/i18n/catalogue";
import { direction, type Locale } from "@/lib/platform/i18n/locales";
import { letterKinds } from "./kinds";
import type { WordedLetter } from "./word-letters";

export type ComposedMessage = { subject: string; text: string; html: string; unsubscribe: string };

/** Sets a title of any direction apart from the sentence around it (UAX #9); a line break in it is a space here. */
const isolated = (words: string): string => `\u2068${words.replace(/\s+/g, " ").trim()}\u2069`;

/**
 * One message to one person in their language. Its subject says no more than whether something waits, because subjects
 * are read on locked screens; its body names the package and leads to where the matter itself is read.
 */
export async function composeMessage(
  { name, locale }: { name: string; locale: Locale },
  letters: readonly WordedLetter[],
  appUrl: string,
): Promise<ComposedMessage> {
  const t = createTranslator({ locale, messages: await loadMessages(locale), namespace: "letters" });
  const link = (path: `/${string}`) => new URL(address(locale, path), appUrl).href;
  const about = mostPressing(letters);
  const items = letters.map(({ kind, params, subject }) => ({
    sentence: t(`kind.${kind}`, {
      package: subject ? isolated(wordingFor(subject.title, locale).text) : "",
      number: formatNumber(params.number ?? 0, locale),
      count: params.count ?? 1,
      role: params.role ?? "none",
      moment: params.moment ? formatMoment(params.moment, locale) : "",
    }),
    href: link(placeOf(kind, subject?.slug)),
  }));
  const unsubscribe = link("/desk/account#letters");
  const words: Words = {
    subject: t(`subject.${about}`, { count: letters.length }),
    greeting: t("greeting", { name: isolated(name) }),
    items,
    foot: [t("why"), t("choose")],
    unsubscribe,
  };
  return { subject: words.subject, text: textOf(words), html: htmlOf(words, locale), unsubscribe };
}

type Words = {
  subject: string;
  greeting: string;
  items: { sentence: string; href: string }[];
  foot: string[];
  unsubscribe: string;
};

function mostPressing(letters: readonly WordedLetter[]): "account" | "waits" | "news" {
  const about = new Set(letters.map(({ kind }) => letterKinds[kind].about));
  if (about.size === 1 && about.has("account")) return "account";
  return about.has("waits") ? "waits" : "news";
}

function placeOf(kind: WordedLetter["kind"], slug: string | undefined): `/${string}` {
  const { place } = letterKinds[kind];
  return slug ? `/desk/packages/${slug}/${place}` : `/desk/${place}`;
}

const textOf = ({ greeting, items, foot, unsubscribe }: Words): string =>
  [
    greeting,
    ...items.map(({ sentence, href }) => `${sentence}\n${href}`),
    `-- \n${foot.join("\n")}\n${unsubscribe}`,
  ].join("\n\n");

function htmlOf({ subject, greeting, items, foot, unsubscribe }: Words, locale: Locale): string {
  const paragraphs = items.map(({ sentence, href }) => `<p>${escaped(sentence)}<br>${anchor(href)}</p>`);
  return `<!doctype html>
<html lang="${locale}" dir="${direction(locale)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(subject)}</title></head>
<body style="font:16px/1.5 sans-serif;max-width:40em;margin:0 auto;padding:1em">
<p>${escaped(greeting)}</p>
${paragraphs.join("\n")}
<hr>
<p style="font-size:14px">${foot.map(escaped).join("<br>")}<br>${anchor(unsubscribe)}</p>
</body>
</html>
`;
}

const anchor = (href: string): string => `<a dir="ltr" href="${escaped(href)}">${escaped(href)}</a>`;

const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (words: string): string => words.replace(/[&<>"']/g, character => entities[character] ?? "");
