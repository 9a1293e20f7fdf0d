"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FieldValue } from "@/components/clauses/field-value";
import type { ClauseNames } from "@/components/clauses/names";
import { useLeafLabel } from "@/components/clauses/redline-view";
import { Button } from "@/components/ui/button";
import type { ClauseContent, Visibility } from "@/lib/clauses/catalogue";
import { contentOf, type Leaf, leavesOf } from "@/lib/clauses/leaves";
import { canonicalJson } from "@/lib/kernel/canonical-json";

/** Each field in conflict with both wordings; taking one puts it into the form, where it can still be changed. */
export function ConflictChoice({
  conflicts,
  agreed,
  ours,
  now,
  names,
  onPut,
}: {
  conflicts: readonly string[];
  agreed: ClauseContent;
  ours: ClauseContent;
  now: ClauseContent;
  names: ClauseNames;
  onPut: (content: ClauseContent) => void;
}) {
  const t = useTranslations("amendments.resolve");
  const locale = useLocale();
  const labelOf = useLeafLabel(agreed);
  const [theirLeaves, ourLeaves, leaves] = [leavesOf(agreed), leavesOf(ours), leavesOf(now)];
  const same = (one: Leaf | undefined, other: Leaf | undefined) =>
    canonicalJson(one?.value ?? null) === canonicalJson(other?.value ?? null);
  const take = (path: string, leaf: Leaf | undefined) => {
    const put = new Map(leaves);
    if (leaf) put.set(path, leaf);
    else put.delete(path);
    onPut(contentOf(now, put.values()) as ClauseContent);
  };
  return (
    <ul className="grid gap-4">
      {readersFirst(conflicts, locale).map(path => {
        const [their, our] = [theirLeaves.get(path), ourLeaves.get(path)];
        const known = our ?? their;
        if (!known) return null;
        const sides = [
          { side: "theirs", leaf: their },
          { side: "ours", leaf: our },
        ] as const;
        return (
          <li key={path} className="grid gap-2 border-t border-line pt-3">
            <h4 className="text-small font-semibold">{labelOf(known)}</h4>
            <div className="grid gap-3 sm:grid-cols-2">
              {sides.map(({ side, leaf }) => (
                <div
                  key={side}
                  className="grid content-start justify-items-start gap-2 border border-line p-3"
                >
                  <p className="text-note font-medium text-ink-3">{t(side)}</p>
                  <div className="font-serif">
                    <LeafValue leaf={leaf} kind={agreed.kind} names={names} />
                  </div>
                  {same(leaves.get(path), leaf) ? (
                    <p className="text-small text-ink-2">{t("taken")}</p>
                  ) : (
                    <Button onPress={() => take(path, leaf)}>{t(`take_${side}`)}</Button>
                  )}
                </div>
              ))}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** Of a text that moved in several languages, the one in the reader's own before its translations. */
const readersFirst = (paths: readonly string[], locale: string): string[] => {
  const place = (path: string) => (path.endsWith(`.${locale}`) ? 0 : 1);
  const field = (path: string) => path.slice(0, path.lastIndexOf("."));
  return [...paths].sort((a, b) => (field(a) === field(b) ? place(a) - place(b) : 0));
};

function LeafValue({
  leaf,
  kind,
  names,
}: {
  leaf: Leaf | undefined;
  kind: ClauseContent["kind"];
  names: ClauseNames;
}): ReactNode {
  const t = useTranslations("clauses");
  if (!leaf) return t("redline.nothing");
  const { meta, path, value } = leaf;
  if (meta.type === "envelope")
    return path === "rank" ? t("redline.moved") : t(`visibility.${value as Visibility}`);
  if (meta.type === "line" || meta.type === "prose")
    return (
      <span lang={path.slice(path.lastIndexOf(".") + 1)} dir="auto" className="whitespace-pre-line">
        {String(value)}
      </span>
    );
  return <FieldValue meta={meta} value={value} place={{ kind, path: path.split("."), names }} />;
}
