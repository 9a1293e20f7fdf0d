"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice-fields";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { SuggestingText } from "@/components/ui/suggesting-text";
import { useOneAtATime } from "@/components/ui/use-one-at-a-time";
import type { Verdict } from "@/lib/kernel/errors";
import { wordingFor } from "@/lib/kernel/localised";
import { longestMessage } from "@/lib/talking/constants";
import { beginningOf } from "@/lib/talking/passage";
import type { Talker } from "@/lib/talking/people";
import type { Quoted } from "@/lib/talking/schema";
import { callBefore, calledIn } from "@/lib/talking/wording";
import { Quote } from "./message";
import type { TalkTable, Writing } from "./talk-setting";
import { useSelectedWords } from "./use-selected-words";

const shortened = (words: string) => (words.length > 40 ? `${beginningOf(words, 40)}…` : words);

/** A message as it is sent. */
export type Sent = { body: string; quote?: Quoted; mentions: string[]; asks: string[] };

type ComposeProps = {
  table: TalkTable;
  label: string;
  /** Whose ears it is for. */
  hearers: readonly Talker[];
  /** Whether it can be put as a question: not within one's own delegation, and not in answer to one. */
  mayAsk: boolean;
  writing: Writing;
  onWrite: (writing: Writing) => void;
  /** When the browser kept what was typed earlier, in words. */
  kept: string | undefined;
  act: string;
  can: Verdict;
  error: string | undefined;
  onSend: (sent: Sent) => Promise<void>;
  onClose: () => void;
};

/** Writing a message: words, a quote, people called by name, delegations asked. */
export function Compose(props: ComposeProps) {
  const { table, label, hearers, mayAsk, writing, onWrite, kept, act, can, error, onSend, onClose } = props;
  const locale = useLocale();
  const t = useTranslations("talking.compose");
  const refusal = useRefusal();
  const { isBusy, once } = useOneAtATime();
  const [isMissing, setMissing] = useState(false);
  const selected = useSelectedWords();
  const people = hearers
    .filter(({ id }) => id !== table.owner)
    .map(({ id, name, organisation }) => ({
      id,
      name,
      label: name,
      hint: wordingFor(organisation, locale).text,
    }));
  const others = table.parties.filter(({ own, left }) => !own && !left);
  const suggest = (text: string, caret: number) => {
    const call = callBefore(text, caret);
    if (!call) return undefined;
    const typed = call.typed.toLocaleLowerCase(locale);
    const options = people.filter(({ name }) => name.toLocaleLowerCase(locale).startsWith(typed)).slice(0, 8);
    return { from: call.at, options };
  };
  const send = async () => {
    setMissing(writing.body.trim() === "");
    if (writing.body.trim() === "") return;
    await once(() =>
      onSend({
        body: writing.body,
        ...(writing.quoted && { quote: writing.quoted }),
        mentions: calledIn(writing.body, people, new Set(writing.picked)),
        asks: mayAsk ? [...writing.asks] : [],
      }),
    );
  };
  return (
    <form
      className="grid gap-2.5"
      onSubmit={event => {
        event.preventDefault();
        void send();
      }}
    >
      {writing.quoted && (
        <div className="flex items-start gap-2">
          <div className="min-w-0 flex-1">
            <Quote words={writing.quoted.words} />
          </div>
          <IconButton
            icon="close"
            label={t("drop_quote")}
            onPress={() => onWrite({ ...writing, quoted: undefined })}
          />
        </div>
      )}
      <SuggestingText
        label={label}
        description={t("hint")}
        suggestions={t("people")}
        isRequired
        autoFocus
        rows={4}
        maxLength={longestMessage}
        error={isMissing && writing.body.trim() === "" ? t("missing") : undefined}
        value={writing.body}
        onChange={(body, person) =>
          onWrite({ ...writing, body, picked: person ? [...writing.picked, person.id] : writing.picked })
        }
        suggest={suggest}
        wordsOf={person => `@${person.label} `}
      />
      <div className="flex flex-wrap items-center gap-1">
        {people.length > 0 && (
          <Menu
            trigger={t("mention")}
            label={t("mention")}
            entries={people.map(person => ({
              id: person.id,
              label: `${person.name} · ${person.hint}`,
              onAction: () =>
                onWrite({
                  ...writing,
                  picked: [...writing.picked, person.id],
                  body: `${writing.body}${/\S$/.test(writing.body) ? " " : ""}@${person.name} `,
                }),
            }))}
          />
        )}
        {selected && selected.words !== writing.quoted?.words && (
          <Button variant="bare" onPress={() => onWrite({ ...writing, quoted: selected })}>
            {t("quote_selected", { words: shortened(selected.words) })}
          </Button>
        )}
      </div>
      {mayAsk &&
        others.map(party => (
          <Checkbox
            key={party.id}
            isSelected={writing.asks.includes(party.id)}
            onChange={asked =>
              onWrite({
                ...writing,
                asks: asked ? [...writing.asks, party.id] : writing.asks.filter(id => id !== party.id),
              })
            }
          >
            {t("ask", { party: party.name })}
          </Checkbox>
        ))}
      {error && (
        <p role="alert" className="font-medium text-stopped">
          {error}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          type="submit"
          variant="go"
          isBusy={isBusy}
          disabledReason={can.ok ? undefined : refusal({ ...can, fieldErrors: [] })}
        >
          {act}
        </Button>
        <Button variant="bare" onPress={onClose}>
          {t("close")}
        </Button>
        {kept && <span className="ms-auto text-note text-ink-3">{kept}</span>}
      </div>
    </form>
  );
}
