import { selectWhole } from "../../../../select";

type Context = { params: Promise<{ slug: string }> };

export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return new Response(await selectWhole((await params).slug), {
    headers: { "content-type": "application/json" },
  });
}
