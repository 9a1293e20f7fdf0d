"use client";

import NextLink, { useLinkStatus } from "next/link";
import { useRouter } from "next/navigation";
import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<typeof NextLink>, "href" | "prefetch"> & { href: string };

/**
 * A link within the application. Where it leads is fetched once somebody points at it or comes to it by keyboard, and
 * not for being in sight: a package has some twenty views, whose frames would be fetched at once and again after
 * every act of anybody at the table, ahead of what a slow line is there for.
 */
export function Link({ href, children, onPointerEnter, onFocus, ...props }: Props) {
  const router = useRouter();
  const comeNear = () => {
    // Somewhere else on this page needs nothing from the server.
    if (!href.startsWith("#")) router.prefetch(href);
  };
  return (
    <NextLink
      {...props}
      href={href}
      prefetch={false}
      onPointerEnter={event => {
        onPointerEnter?.(event);
        comeNear();
      }}
      onFocus={event => {
        onFocus?.(event);
        comeNear();
      }}
    >
      {children}
      <OnItsWay />
    </NextLink>
  );
}

/** Says to the style sheet that what was pressed has not come yet. */
function OnItsWay() {
  const { pending } = useLinkStatus();
  return pending ? <span hidden data-on-its-way="" /> : null;
}
