"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice-fields";
import { Dialog } from "@/components/ui/dialog";
import { KeyHint } from "@/components/ui/key-hint";
import { useKeptPlace } from "./use-kept-place";

const keys = ["j", "k", "c", "o", "/", "?"] as const;
const says = { j: "next", k: "previous", c: "consent", o: "counter", "/": "search", "?": "help" } as const;

/**
 * The main job by keyboard alone: from one contested clause to the next, consent, counter, search. Keys are heard only
 * where nothing is being typed and no dialog is open, and not at all by whoever switched them off (WCAG 2.1.4: speech
 * input and an elbow on the keyboard must not consent).
 */
export function DraftKeys({ nextHref }: { nextHref: string | undefined }) {
  const t = useTranslations("amendments.keys");
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const [isOn, setOn] = useSwitch("concord.keys");
  useKeptPlace();
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector("[role=dialog], [role=alertdialog]")) return;
      const acts: Record<string, () => void> = {
        j: () => step(1) || (nextHref && router.push(nextHref)),
        n: () => step(1) || (nextHref && router.push(nextHref)),
        k: () => step(-1),
        p: () => step(-1),
        c: () => press("consent"),
        o: () => press("counter"),
        "/": () => document.getElementById("search-clauses")?.focus(),
        "?": () => setOpen(true),
      };
      const act = acts[latin(event)];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [isOn, nextHref, router]);
  return (
    <>
      <span className="pointer-coarse:hidden">
        <Button variant="bare" onPress={() => setOpen(true)}>
          {t("title")} <KeyHint keys="?" />
        </Button>
      </span>
      <Dialog title={t("title")} isOpen={isOpen} onOpenChange={setOpen}>
        <dl className="grid grid-cols-[max-content_1fr] items-baseline gap-x-4 gap-y-2">
          {keys.map(key => (
            <div key={key} className="contents">
              <dt>
                <KeyHint keys={key} />
              </dt>
              <dd>{t(says[key])}</dd>
            </div>
          ))}
        </dl>
        <Checkbox isSelected={isOn} onChange={setOn}>
          {t("on")}
        </Checkbox>
      </Dialog>
    </>
  );
}

/** On unless this browser was told otherwise. */
function useSwitch(name: string): [boolean, (on: boolean) => void] {
  const [isOn, setOn] = useState(true);
  useEffect(() => setOn(localStorage.getItem(name) !== "off"), [name]);
  const set = (on: boolean) => {
    localStorage.setItem(name, on ? "on" : "off");
    setOn(on);
  };
  return [isOn, set];
}

const letters: Readonly<Record<string, string>> = {
  KeyJ: "j",
  KeyN: "n",
  KeyK: "k",
  KeyP: "p",
  KeyC: "c",
  KeyO: "o",
};

/** The key as a Latin keyboard has it: where an Arabic one writes a letter of its own, its place says which is meant. */
const latin = ({ key, code }: KeyboardEvent): string =>
  key === "؟" ? "?" : /^[\u0600-\u06ff]/.test(key) ? (letters[code] ?? key) : key;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;

/** The clause that holds the focus, else the first one whose end is still below the top of the window. */
function present(clauses: readonly HTMLElement[]): number {
  const focused = clauses.findIndex(clause => clause.contains(document.activeElement));
  return focused >= 0
    ? focused
    : clauses.findIndex(clause => clause.getBoundingClientRect().bottom > 80) - 0.5;
}

function step(by: 1 | -1): boolean {
  const contested = [...document.querySelectorAll<HTMLElement>("[data-contested]")];
  const at = present(contested);
  const next = contested[by === 1 ? Math.floor(at + 1) : Math.ceil(at - 1)];
  if (!next) return false;
  next.scrollIntoView({ block: "start" });
  next.focus({ preventScroll: true });
  return true;
}

function press(act: "consent" | "counter"): void {
  const contested = [...document.querySelectorAll<HTMLElement>("[data-contested]")];
  const clause = contested[Math.max(0, Math.floor(present(contested) + 0.5))];
  const control = clause?.querySelector<HTMLElement>(
    act === "consent" ? "[data-act=consent] button" : "[data-act=counter]",
  );
  control?.click();
}
