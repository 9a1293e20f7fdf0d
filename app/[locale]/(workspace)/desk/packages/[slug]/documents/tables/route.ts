import { memorandumSource } from "@/lib/interchange/documents";
import { writeSpreadsheet } from "@/lib/interchange/xlsx/write-spreadsheet";
import { DomainError } from "@/lib/kernel/errors";
import { sessionOf } from "@/lib/organisations/current-viewer";
import { packageAt } from "@/lib/packages/queries";
import { isLocale, locales } from "@/lib/platform/i18n/locales";

/** Milestones, indicators and finance of the agreed text as a spreadsheet, as far as its reader may read them. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string; slug: string }> },
): Promise<Response> {
  const session = await sessionOf(request);
  if (!session) return new Response(null, { status: 401 });
  const { locale, slug } = await params;
  try {
    const { text } = await memorandumSource(await packageAt(session.viewer, slug));
    const contents = text.clauses.map(({ content }) => content);
    const bytes = await writeSpreadsheet(contents, isLocale(locale) ? locale : locales[0]);
    return new Response(Buffer.from(bytes), {
      headers: {
        "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "content-disposition": `attachment; filename="${slug}-r${text.revision}.xlsx"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof DomainError) return new Response(null, { status: 404 });
    throw error;
  }
}
