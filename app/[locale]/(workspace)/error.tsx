"use client";

import { Failure } from "@/components/shell/failure";
import { mainId } from "@/components/shell/skip-link";

/** What stands around every page broke, so that nothing but this is left. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <main id={mainId}>
      <Failure digest={error.digest} retry={reset} />
    </main>
  );
}
