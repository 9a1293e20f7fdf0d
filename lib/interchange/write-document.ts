import "server-only";
import { apart, type Cap } from "./apart";
import type { DocumentRequest } from "./document-request";
import { turns } from "./turns";

const cap: Cap = { heapMegabytes: 512, residentBytes: 1024 * 2 ** 20, seconds: 90 };

// One at a time: the cap on memory is that of the server, and writers beside each other would each take it.
const inTurn = turns(8, 20);

/**
 * The bytes of a document, made in a process of its own. Throws Overrun where the text is too long for the caps, and Busy
 * where too many are asked for at once.
 */
export const writeDocument = (request: DocumentRequest): Promise<Uint8Array> =>
  inTurn(() => apart("lib/interchange/document-writer.ts", JSON.stringify(request), cap));
