"use client";

import { Failure } from "@/components/shell/failure";

/** Neither the public shell nor the desk’s stands: this is all there is of the page. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <main>
      <Failure digest={error.digest} retry={reset} />
    </main>
  );
}
