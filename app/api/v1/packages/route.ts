import { publishedPackages } from "@/lib/publication/list";
import { listQuery, queryText } from "@/lib/publication/list-query";
import { openList } from "@/lib/publication/open-data";
import { answer, json, preflight } from "@/lib/publication/open-response";

const PAGE = 100;

/** Published packages, the latest first, a hundred at a time; `next` is the address of those after them. */
export const GET = (request: Request): Promise<Response> =>
  answer(async () => {
    const { searchParams } = new URL(request.url);
    const query = listQuery.parse(Object.fromEntries(searchParams));
    const list = await publishedPackages(query, PAGE);
    const nextAddress = (after: string) => `/api/v1/packages${queryText({ ...query, after })}`;
    return json(request, JSON.stringify(openList(list, nextAddress)));
  });

export const OPTIONS = preflight;
