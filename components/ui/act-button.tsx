"use client";

import type { ComponentProps } from "react";
import { Button } from "./button";
import { useOneAtATime } from "./use-one-at-a-time";

/** A button whose act is done at once, without a question before it; pressed twice it acts once. */
export function ActButton({
  onAct,
  ...button
}: Omit<ComponentProps<typeof Button>, "onPress" | "isBusy" | "type"> & { onAct: () => Promise<unknown> }) {
  const { isBusy, once } = useOneAtATime();
  return <Button {...button} isBusy={isBusy} onPress={() => void once(onAct)} />;
}
