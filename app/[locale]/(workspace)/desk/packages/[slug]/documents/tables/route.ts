import { tablesDownload } from "@/lib/interchange/document-download";
import { downloadResponse } from "@/lib/interchange/download-response";
import { isLocale, locales } from "@/lib/platform/i18n/locales";

/** Milestones, indicators and finance of the agreed text as a spreadsheet, as far as its reader may read them. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ locale: string; slug: string }> },
): Promise<Response> {
  const { locale, slug } = await params;
  return downloadResponse(request, slug, head =>
    tablesDownload(head, isLocale(locale) ? locale : locales[0]),
  );
}
