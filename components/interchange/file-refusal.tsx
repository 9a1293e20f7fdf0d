"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Icon } from "@/components/ui/icon";

/** What went wrong with a file. Whoever asked for it, or sent it, reads on from here. */
export function FileRefusal({
  title,
  sentence,
  children,
}: {
  title: string;
  sentence: string;
  children?: ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (sentence) box.current?.focus();
  }, [sentence]);
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-control border-2 border-stopped bg-sheet p-4"
    >
      <h3 className="flex items-center gap-2 text-base font-semibold">
        <span className="text-stopped">
          <Icon name="stopped" />
        </span>
        {title}
      </h3>
      <p className="measure mt-2 font-medium">{sentence}</p>
      {children && <p className="mt-2 text-small text-ink-2">{children}</p>}
    </div>
  );
}
