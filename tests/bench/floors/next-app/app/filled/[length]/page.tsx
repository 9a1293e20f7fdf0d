import { readFile } from "node:fs/promises";

/** A static page of so many characters, made on the first visit and served from Next's cache ever after. */
export const dynamic = "force-static";
export const generateStaticParams = () => [];

export default async function Page({ params }: { params: Promise<{ length: string }> }) {
  const text = await readFile(process.env.FLOOR_TEXT ?? "", "utf8");
  return <p>{text.slice(0, Number((await params).length))}</p>;
}
