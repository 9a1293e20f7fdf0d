import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { ReadingProvider } from "@/components/live/reading";
import { ClientMessages } from "@/components/shell/client-messages";
import { SkipLink } from "@/components/shell/skip-link";
import { Announcer } from "@/components/ui/announcer";
import { AriaProvider } from "@/components/ui/aria-provider";
import { rememberEarlyPress } from "@/components/ui/early-press";

/** Signed in. Holds no data itself, so that it stands at once while the pages read theirs; the bar and
 * the main part are the desk's. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  return (
    <ClientMessages of={["shell"]}>
      <AriaProvider locale={await getLocale()}>
        <Announcer>
          <ReadingProvider>
            <script>{rememberEarlyPress}</script>
            <SkipLink />
            {children}
          </ReadingProvider>
        </Announcer>
      </AriaProvider>
    </ClientMessages>
  );
}
