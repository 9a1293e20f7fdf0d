import "server-only";
import { Busy, DomainError } from "@/lib/kernel/errors";
import { sessionOf } from "@/lib/organisations/current-viewer";
import { type PackageHead, packageAt } from "@/lib/packages/queries";
import { env } from "@/lib/platform/env";
import { loadMessages } from "@/lib/platform/i18n/catalogue";
import { isLocale, locales } from "@/lib/platform/i18n/locales";
import { Overrun } from "./apart";
import type { Download } from "./document-download";
import { contentTypes, type DocumentRequest } from "./document-request";
import { writeDocument } from "./write-document";

/** A document for whoever is signed in, as far as they may read it; what they may not see is not there. */
export async function downloadResponse(
  request: Request,
  slug: string,
  choose: (head: PackageHead) => Promise<Download>,
): Promise<Response> {
  const session = await sessionOf(request);
  if (!session) return new Response(null, { status: 401 });
  try {
    const { request: asked, name } = await choose(await packageAt(session.viewer, slug));
    const bytes = await writeDocument(asked);
    return new Response(Buffer.from(bytes), {
      headers: {
        "content-type": contentTypes[formatOf(asked)],
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return new Response(null, { status: 404 });
    if (error instanceof Busy) return await busy(request, error);
    // The page the link stands on says what to do; an empty file would say nothing.
    if (error instanceof Overrun) return Response.redirect(documentsPage(request), 303);
    throw error;
  }
}

/** Behind a proxy a request's own address is the server's on the loopback, where no reader can follow. */
const documentsPage = (request: Request): URL =>
  new URL("../documents?failed=1", new URL(new URL(request.url).pathname, env().APP_URL));

function formatOf(asked: DocumentRequest) {
  if (asked.write === "tables") return "xlsx";
  return asked.write === "memorandum" ? asked.format : "docx";
}

/** In the language of the page on which the link stands, for whoever waits in front of an empty one. */
async function busy(request: Request, { comeAgainSeconds }: Busy): Promise<Response> {
  const [, locale = ""] = new URL(request.url).pathname.split("/");
  const language = isLocale(locale) ? locale : locales[0];
  const { documents } = await loadMessages(language);
  return new Response(documents.screen.busy, {
    status: 503,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "content-language": language,
      "retry-after": String(comeAgainSeconds),
      "cache-control": "no-store",
    },
  });
}
