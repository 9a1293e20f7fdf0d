import type { Locale } from "./locales";
import type * as en from "./messages/en";

/** The shape of every catalogue: English sets it, the other languages do not compile without the same keys. */
export type Messages = typeof en;

export type MessageNoun = keyof Messages;

const loaders: Record<Locale, () => Promise<Messages>> = {
  en: () => import("./messages/en"),
  fr: () => import("./messages/fr"),
  ar: () => import("./messages/ar"),
  es: () => import("./messages/es"),
  pt: () => import("./messages/pt"),
};

export const loadMessages = (locale: Locale): Promise<Messages> => loaders[locale]();

/** The part of a catalogue that client components of a page use; the rest stays on the server. */
export function pickMessages<N extends MessageNoun>(
  messages: Messages,
  nouns: readonly N[],
): Pick<Messages, N> {
  return Object.fromEntries(nouns.map(noun => [noun, messages[noun]])) as Pick<Messages, N>;
}
