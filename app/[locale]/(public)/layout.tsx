import type { ReactNode } from "react";
import { PublicFooter } from "@/components/shell/public-footer";
import { PublicHeader } from "@/components/shell/public-header";
import { mainId, SkipLink } from "@/components/shell/skip-link";

/** In the open: complete without JavaScript, no session, no catalogue on the wire. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <PublicHeader />
      <main
        id={mainId}
        tabIndex={-1}
        className="mx-auto w-full max-w-[1120px] px-[clamp(16px,4vw,48px)] pt-[clamp(24px,5vw,56px)] pb-20 focus:shadow-none"
      >
        {children}
      </main>
      <PublicFooter />
    </div>
  );
}
