import { fileQuestion, fileReply, fileRequest, keeping } from "@/lib/interchange/file-request";
import { ImportError } from "@/lib/interchange/iati/import-error";
import { keepImport } from "@/lib/interchange/keep-import";
import { type Kept, type Looked, look } from "@/lib/interchange/preview";
import { lastRank } from "@/lib/interchange/queries";
import { readUpload } from "@/lib/interchange/read-upload";
import { inTurn, receiveUpload } from "@/lib/interchange/receive-upload";
import { text } from "@/lib/kernel/text";

const question = fileQuestion("IATI").extend({ activity: text(200).optional() });

export const POST = (request: Request): Promise<Response> => fileReply(() => answer(request), ImportError);

async function answer(request: Request): Promise<Looked | Kept> {
  const { viewer, head, asked, body } = await fileRequest(request, question);
  const rank = await lastRank(viewer, head.id);
  const { activity, keep, name } = asked;
  const upload = await receiveUpload(body, file => inTurn(() => readUpload({ file, activity, rank })));
  if (!keep) return look(upload);
  if (!upload.chosen)
    throw new ImportError("choose_activity", 1, 1, { count: upload.survey.activities.length });
  return keepImport(keeping(viewer, keep), head.id, upload.chosen, name);
}
