import type { ReactNode } from "react";

/** Nothing here yet: says what comes first and offers it. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="grid justify-items-start gap-3 border-y border-line py-10">
      <h2 className="font-serif text-title font-semibold">{title}</h2>
      {children && <div className="max-w-[62ch] text-ink-2">{children}</div>}
      {action}
    </div>
  );
}
