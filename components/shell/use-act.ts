"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { useAnnounce } from "@/components/ui/announcer";
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

/**
 * Runs a command from a button or a form: a lost connection is a refusal like any other, what succeeded is announced, and
 * the page reads itself again. The key is made once per intended act, so that a retry is answered and not repeated.
 */
export function useAct() {
  const router = useRouter();
  const announce = useAnnounce();
  const t = useTranslations("errors");
  const refusal = useRefusal();
  const [error, setError] = useState<string>();
  const act = useCallback(
    async <T>(run: () => Promise<Result<T>>, done?: string): Promise<Result<T> | undefined> => {
      setError(undefined);
      const result = await run().catch(() => undefined);
      if (!result) setError(t("connection_lost"));
      else if (!result.ok) setError(refusal(result));
      else {
        if (done) announce(done);
        router.refresh();
      }
      return result;
    },
    [announce, refusal, router, t],
  );
  return { act, error, clear: () => setError(undefined) };
}
