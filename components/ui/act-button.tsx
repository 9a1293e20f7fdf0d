"use client";

import { type ComponentProps, useRef, useState } from "react";
import { Button } from "./button";

/** A button whose act is done at once, without a question before it; pressed twice it acts once. */
export function ActButton({
  onAct,
  ...button
}: Omit<ComponentProps<typeof Button>, "onPress" | "isBusy" | "type"> & { onAct: () => Promise<unknown> }) {
  const [isBusy, setBusy] = useState(false);
  // State arrives a render later than a double click; the ref does not.
  const running = useRef(false);
  const press = async () => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    try {
      await onAct();
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return <Button {...button} isBusy={isBusy} onPress={() => void press()} />;
}
