"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { useRefresher } from "@/components/live/reading";
import { useAnnounce } from "@/components/ui/announcer";
import { useOneAtATime } from "@/components/ui/use-one-at-a-time";
import type { ReasonKey } from "@/lib/kernel/errors";
import type { Result } from "@/lib/platform/action";

/** A refusal in the reader's words; an unknown error gives the number under which the server's log has it. */
export function useRefusal() {
  const t = useTranslations("errors");
  return useCallback(
    (result: Extract<Result<unknown>, { ok: false }>): string =>
      result.reason === "unknown"
        ? t("unknown", { id: result.errorId ?? "" })
        : t(result.reason satisfies ReasonKey, result.params ?? {}),
    [t],
  );
}

const pageNow = () => window.location.pathname + window.location.search;

/**
 * Runs a command from a button or a form, one at a time: a lost connection is a refusal like any other, what succeeded is
 * announced, and the page reads itself again, once.
 * @returns `act(run, said, leadsTo)`: the sentence announced when it is done, and the address at which the same page goes
 *   on, without its form; reading the page there saves a line that is slow already the reading of the page that is left
 */
export function useAct() {
  const refresher = useRefresher();
  const announce = useAnnounce();
  const t = useTranslations("errors");
  const refusal = useRefusal();
  const { isBusy, once } = useOneAtATime();
  const [error, setError] = useState<string>();
  const act = useCallback(
    <T>(run: () => Promise<Result<T>>, said?: string, leadsTo?: string): Promise<Result<T> | undefined> =>
      once(async () => {
        setError(undefined);
        const from = pageNow();
        const result = await refresher.during(async () => {
          const answer = await run().catch(() => undefined);
          // Whoever has gone on meanwhile, to the next form say, is not fetched back.
          if (answer?.ok && leadsTo && pageNow() === from) window.history.pushState(null, "", leadsTo);
          return answer;
        });
        if (!result) setError(t("connection_lost"));
        else if (!result.ok) setError(refusal(result));
        else if (said) announce(said);
        return result;
      }),
    [announce, once, refusal, refresher, t],
  );
  return { act, error, isBusy, clear: () => setError(undefined) };
}
