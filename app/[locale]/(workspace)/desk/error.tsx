"use client";

import { Failure } from "@/components/shell/failure";

/** A page broke: the bar above it stays, and with it every other way. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <Failure digest={error.digest} retry={reset} />;
}
