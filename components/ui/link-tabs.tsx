"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";

export type LinkTab = { href: string; label: string; count?: string };

/** Views of one thing, each with its own address: links, not tabs, so they open in a new window and survive a reload. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly LinkTab[] }) {
  const pathname = usePathname();
  return (
    <nav
      aria-label={label}
      className="flex gap-6 overflow-x-auto border-b border-line [scrollbar-width:none]"
    >
      {tabs.map(({ href, label: text, count }) => (
        <Link
          key={href}
          href={href}
          aria-current={pathname === href ? "page" : undefined}
          className="inline-flex min-h-10 flex-none items-center gap-1.5 border-b-2 border-transparent whitespace-nowrap text-ink-2 no-underline hover:text-ink aria-[current=page]:border-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink pointer-coarse:min-h-11"
        >
          {text}
          {count !== undefined && <span className="text-note text-ink-3 tabular-nums">{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
