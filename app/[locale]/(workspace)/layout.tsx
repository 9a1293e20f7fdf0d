import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { ClientMessages } from "@/components/shell/client-messages";
import { mainId, SkipLink } from "@/components/shell/skip-link";
import { Announcer } from "@/components/ui/announcer";
import { AriaProvider } from "@/components/ui/aria-provider";

/** Signed in. Holds no data itself, so that it stands at once while the pages read theirs. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  return (
    <ClientMessages of={["shell"]}>
      <AriaProvider locale={await getLocale()}>
        <Announcer>
          <SkipLink />
          <main id={mainId} tabIndex={-1} className="focus:shadow-none">
            {children}
          </main>
        </Announcer>
      </AriaProvider>
    </ClientMessages>
  );
}
