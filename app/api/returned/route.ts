import { fileQuestion, fileReply, fileRequest, keeping } from "@/lib/interchange/file-request";
import { limits } from "@/lib/interchange/office/limits";
import { RefusedFile } from "@/lib/interchange/office/refused-file";
import { readDocument } from "@/lib/interchange/read-document";
import { receiveUpload } from "@/lib/interchange/receive-upload";
import type { KeptReturn } from "@/lib/interchange/return-reply";
import type { Returned } from "@/lib/interchange/returned";
import { keepReturned, returnedFor } from "@/lib/interchange/returned-document";

const question = fileQuestion("DOCX");

export const POST = (request: Request): Promise<Response> => fileReply(() => answer(request), RefusedFile);

async function answer(request: Request): Promise<Returned | KeptReturn> {
  const { viewer, head, asked, body } = await fileRequest(request, question);
  const read = await receiveUpload(body, readDocument, {
    bytes: limits.fileBytes,
    refusal: megabytes => new RefusedFile("too_large", { megabytes }),
  });
  const returned = await returnedFor(head.relation, read);
  const { keep, name } = asked;
  return keep ? keepReturned(keeping(viewer, keep), head.id, returned, name) : returned;
}
