"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useAnnounce } from "@/components/ui/announcer";

/**
 * Where somebody else settles a change while it is being answered, the question goes with it; whoever was about to answer is
 * told why.
 * @returns to be called with `true` from where the answer is given or let go, with `false` where it did not succeed
 */
export function useToldWhenSettled(): (isAnswered: boolean) => void {
  const t = useTranslations("errors");
  const announce = useAnnounce();
  const answered = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const said = t("not_open");
  useEffect(() => {
    clearTimeout(timer.current);
    const { href } = window.location;
    return () => {
      // A page that was left took the question along too, and nothing is settled by that.
      timer.current = setTimeout(() => {
        if (!answered.current && window.location.href === href) announce(said);
      });
    };
  }, [announce, said]);
  return isAnswered => {
    answered.current = isAnswered;
  };
}
