import { type ReactNode, Suspense } from "react";
import { PackageHeadSkeleton } from "@/components/amendments/draft-skeleton";
import { PackageHead } from "@/components/amendments/package-head";
import { PackageNews } from "@/components/ledger/package-news";
import { PeopleHere } from "@/components/live/people-here";
import { ClientMessages } from "@/components/shell/client-messages";
import { talksOf } from "@/lib/amendments/talks";
import { requireViewer } from "@/lib/organisations/current-viewer";
import { packageAt } from "@/lib/packages/queries";
import { orNotFound } from "@/lib/platform/or-not-found";

type Params = Promise<{ slug: string }>;

/** Title, views and state of the talks stand above every page of a package and are read apart from it. */
export default function PackageLayout({ children, params }: { children: ReactNode; params: Params }) {
  return (
    <div className="mx-auto max-w-[1500px] px-4 sm:px-6">
      <Suspense fallback={<PackageHeadSkeleton />}>
        <Head params={params} />
      </Suspense>
      {children}
    </div>
  );
}

async function Head({ params }: { params: Params }) {
  const [viewer, { slug }] = await Promise.all([requireViewer(), params]);
  const head = await orNotFound(packageAt(viewer, slug));
  const talks = await talksOf(head);
  return (
    <ClientMessages of={["shell", "live"]}>
      <PackageNews head={head} talks={talks} />
      <PackageHead head={head} talks={talks} presence={<PeopleHere packageId={head.id} />} />
    </ClientMessages>
  );
}
