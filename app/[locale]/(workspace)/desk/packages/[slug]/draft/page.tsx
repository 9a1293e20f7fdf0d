import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { DraftDesk } from "@/components/amendments/draft-desk";
import { TypingOwner } from "@/components/clauses/typing-owner";
import { ClientMessages } from "@/components/shell/client-messages";
import { answerableOf } from "@/lib/amendments/answerable";
import type { DocumentPage } from "@/lib/amendments/document";
import { documentPage } from "@/lib/amendments/queries";
import { readerOf } from "@/lib/amendments/reader";
import { talksOf } from "@/lib/amendments/talks";
import { draftVerdicts } from "@/lib/amendments/verdicts";
import { type DocumentAddress, documentAddress } from "@/lib/clauses/address";
import { directoryOf, outlineLimit } from "@/lib/clauses/queries";
import { referableFrom } from "@/lib/clauses/referable";
import { referencesOf } from "@/lib/clauses/references";
import { besideLimit, coachOf } from "@/lib/coach/queries";
import { requireViewer } from "@/lib/organisations/current-viewer";
import { packageAt } from "@/lib/packages/queries";
import { readable } from "@/lib/packages/standing";
import { address as addressOf } from "@/lib/platform/i18n/addresses";
import { orNotFound } from "@/lib/platform/or-not-found";
import { railOf } from "@/lib/talking/queries";

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("amendments.head");
  return { title: t("draft") };
}

/** The text and everything proposed for it, as this reader may see it. */
export default async function DraftPage({ params, searchParams }: Props) {
  const [viewer, { slug }, asked, locale] = await Promise.all([
    requireViewer(),
    params,
    searchParams,
    getLocale(),
  ]);
  const head = await orNotFound(packageAt(viewer, slug));
  const talks = await talksOf(head);
  const address = documentAddress.parse(asked);
  const focus = address.clause ?? address.amend ?? address.bridge ?? address.after;
  const chapters = talks.chapters.map(({ chapter }) => chapter);
  const page = await documentPage(head, chapters, { ...address, clause: focus });
  const reader = readerOf(head.relation);
  const [directory, rail, answerable, coached] = await Promise.all([
    directoryOf(reader, {
      ids: [...page.clauses.map(({ id }) => id), ...referencesIn(page)],
      kinds: kindsToPick(page, address),
      all: talks.clauses <= outlineLimit,
    }),
    focus ? railOf(viewer, head.relation, focus) : undefined,
    address.amendment === undefined ? [] : answerableOf(head, address.amendment),
    focus && readable(head.relation).proposals && talks.clauses <= besideLimit
      ? coachOf(head.relation, new Date(), focus)
      : undefined,
  ]);
  return (
    <ClientMessages
      of={[
        "shell",
        "amendments",
        "clauses",
        "errors",
        "issues",
        "live",
        "mediation",
        "talking",
        "coach",
        "clearance",
        "counsel",
      ]}
    >
      <TypingOwner owner={viewer.personId}>
        <DraftDesk
          head={head}
          talks={talks}
          page={page}
          directory={directory}
          rail={rail}
          coached={coached}
          answerable={answerable}
          can={draftVerdicts(head.relation, talks.clears)}
          address={address}
          path={addressOf(locale, `/desk/packages/${slug}/draft`)}
          clearanceHref={addressOf(locale, `/desk/packages/${slug}/clearance`)}
          counselHref={addressOf(locale, `/desk/packages/${slug}/counsel`)}
          coachHref={addressOf(locale, `/desk/packages/${slug}/coach`)}
          startHref={addressOf(locale, `/desk/packages/${slug}/start`)}
          talkHref={addressOf(locale, `/desk/packages/${slug}/talk`)}
          today={new Date().toISOString()}
          owner={viewer.personId}
        />
      </TypingOwner>
    </ClientMessages>
  );
}

function referencesIn({ clauses }: DocumentPage): string[] {
  const contents = clauses.flatMap(({ agreed, open, drafts, bridge }) => [
    ...(agreed ? [agreed.content] : []),
    ...(bridge ? [bridge.content] : []),
    ...[...open, ...drafts].map(({ content }) => content),
  ]);
  const waitedOn = clauses.flatMap(({ open }) => open.flatMap(({ waitsOn }) => waitsOn));
  return [...waitedOn, ...contents.flatMap(content => [...referencesOf(content)])];
}

/** Kinds whose clauses the open form can point at. */
function kindsToPick({ clauses }: DocumentPage, address: DocumentAddress) {
  if (address.add) return referableFrom(address.add);
  const { amend, counter, resolve, edit, bridge } = address;
  const about = amend ?? counter ?? resolve ?? edit ?? bridge;
  const clause = clauses.find(
    ({ id, open, drafts }) =>
      about && (id === about || [...open, ...drafts].some(change => change.id === about)),
  );
  return clause ? referableFrom(clause.kind) : [];
}
