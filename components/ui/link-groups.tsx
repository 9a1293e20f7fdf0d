"use client";

import { usePathname } from "next/navigation";
import { Fragment, useId } from "react";
import { Icon } from "./icon";
import { Link } from "./link";

export type LinkGroup = { id: string; label: string; links: readonly { href: string; label: string }[] };

const linkLook =
  "inline-flex min-h-9 items-center whitespace-nowrap text-ink-2 no-underline hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink pointer-coarse:min-h-11";

/**
 * Views of one thing, each with its own address: links, not tabs, so they open in a new window and survive a reload.
 * All of them in sight where there is room; on a small screen behind one line that says which is open.
 */
export function LinkGroups({ label, groups }: { label: string; groups: readonly LinkGroup[] }) {
  const pathname = usePathname();
  const id = useId();
  const current = groups
    .flatMap(({ label: group, links }) => links.map(link => ({ ...link, group })))
    .find(({ href }) => href === pathname);
  return (
    <nav aria-label={label} className="border-b border-line print:hidden">
      <div className="flex flex-wrap gap-x-4 gap-y-2 max-lg:hidden 2xl:gap-x-5">
        {groups.map((group, index) => (
          <Fragment key={group.id}>
            {index > 0 && <span aria-hidden="true" className="my-1.5 w-px bg-line" />}
            <div>
              <p id={`${id}-${group.id}`} className="text-note text-ink-3">
                {group.label}
              </p>
              <ul aria-labelledby={`${id}-${group.id}`} className="flex flex-wrap gap-x-3 2xl:gap-x-4">
                {group.links.map(({ href, label: text }) => (
                  <li key={href}>
                    <Link
                      href={href}
                      aria-current={pathname === href ? "page" : undefined}
                      className={`${linkLook} border-b-2 border-transparent aria-[current=page]:border-ink`}
                    >
                      {text}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          </Fragment>
        ))}
      </div>
      {/* Another page is another list, closed again. */}
      <details key={pathname} className="group lg:hidden">
        <summary className="flex min-h-11 list-none items-center gap-2 [&::-webkit-details-marker]:hidden">
          <span className="min-w-0 flex-1">
            {current ? (
              <>
                <span className="text-ink-2">{current.group} · </span>
                <strong className="font-semibold">{current.label}</strong>
              </>
            ) : (
              label
            )}
          </span>
          <span className="transition-transform group-open:rotate-180">
            <Icon name="down" />
          </span>
        </summary>
        <div className="grid grid-cols-2 gap-x-6 gap-y-4 border-t border-line py-4 sm:grid-cols-4">
          {groups.map(group => (
            <div key={group.id}>
              <p id={`${id}-small-${group.id}`} className="text-note text-ink-3">
                {group.label}
              </p>
              <ul aria-labelledby={`${id}-small-${group.id}`}>
                {group.links.map(({ href, label: text }) => (
                  <li key={href}>
                    <Link
                      href={href}
                      aria-current={pathname === href ? "page" : undefined}
                      className={`${linkLook} min-h-11 w-full whitespace-normal`}
                    >
                      {text}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      </details>
    </nav>
  );
}
