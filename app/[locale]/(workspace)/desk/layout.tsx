import { getLocale } from "next-intl/server";
import { type ReactNode, Suspense } from "react";
import { mainId } from "@/components/shell/skip-link";
import { WorkspaceBar, WorkspaceBarSkeleton } from "@/components/shell/workspace-bar";
import { waitingFor } from "@/lib/inbox/queries";
import { wordingFor } from "@/lib/kernel/localised";
import { requireViewer } from "@/lib/organisations/current-viewer";

/** The bar reads the session by itself, so that a page need not wait for it nor it for the page. */
export default function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <Suspense fallback={<WorkspaceBarSkeleton />}>
        <Bar />
      </Suspense>
      <main id={mainId} tabIndex={-1} className="focus:shadow-none">
        {children}
      </main>
    </>
  );
}

async function Bar() {
  const viewer = await requireViewer();
  const [locale, waiting] = await Promise.all([getLocale(), waitingFor(viewer, new Date())]);
  const { text: name } = wordingFor(viewer.organisationName, locale);
  return (
    <WorkspaceBar
      person={{ name: viewer.name }}
      organisation={{ name, kind: viewer.organisationKind }}
      inboxCount={waiting.length}
    />
  );
}
