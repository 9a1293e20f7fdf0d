import "server-only";
import { DomainError } from "@/lib/kernel/errors";
import { sessionOf } from "@/lib/organisations/current-viewer";
import { type PackageHead, packageAt } from "@/lib/packages/queries";
import { env } from "@/lib/platform/env";
import { Overrun } from "./apart";
import type { Download } from "./document-download";
import { contentTypes } from "./document-request";
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
        "content-type": contentTypes[asked.write === "memorandum" ? asked.format : "docx"],
        "content-disposition": `attachment; filename="${name}"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return new Response(null, { status: 404 });
    // The page the link stands on says what to do; an empty file would say nothing.
    if (error instanceof Overrun) return Response.redirect(documentsPage(request), 303);
    throw error;
  }
}

/** Behind a proxy a request's own address is the server's on the loopback, where no reader can follow. */
const documentsPage = (request: Request): URL =>
  new URL("../documents?failed=1", new URL(new URL(request.url).pathname, env().APP_URL));
