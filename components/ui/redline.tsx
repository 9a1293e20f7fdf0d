import { useTranslations } from "next-intl";

export type RedlineSegment = { text: string; mark: "kept" | "inserted" | "deleted" };

/**
 * Changed text, word by word. Screen readers do not reliably say `ins` and `del`, so each mark also carries the word for it;
 * `lang` is the language of the text, which may not be the reader's; the reader's word is kept apart (bdi), or it would
 * decide the direction of the text.
 */
export function Redline({ segments, lang }: { segments: readonly RedlineSegment[]; lang: string }) {
  const t = useTranslations("ui");
  let offset = 0;
  return (
    <p lang={lang} dir="auto" className="font-serif text-lead leading-relaxed whitespace-pre-wrap">
      {segments.map(({ text, mark }) => {
        const key = `${offset} ${mark}`;
        offset += text.length;
        if (mark === "kept") return <span key={key}>{text}</span>;
        const Mark = mark === "inserted" ? "ins" : "del";
        return (
          // A replaced word and its replacement touch in the text; the eye needs the gap.
          <Mark key={key} className="[del+&]:ms-1">
            <bdi className="sr-only">[{t(mark)}: </bdi>
            {text}
            <span className="sr-only">]</span>
          </Mark>
        );
      })}
    </p>
  );
}
