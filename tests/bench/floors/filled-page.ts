/**
 * The address of a static page of the bare application that is as long as ours, to half a percent. How much the framework
 * and its escaping add is found by asking.
 */
export async function filledPage(address: string, bytes: number): Promise<string> {
  let length = Math.round(bytes / 2);
  for (let attempt = 0; attempt < 8; attempt++) {
    const page = `${address}/filled/${length}`;
    const got = await bytesOf(page);
    if (Math.abs(got - bytes) <= bytes / 200) return page;
    const empty = await bytesOf(`${address}/filled/0`);
    length = Math.max(1, Math.round((length * (bytes - empty)) / (got - empty)));
  }
  throw new Error(`No page of the bare application comes to ${bytes} bytes.`);
}

async function bytesOf(address: string): Promise<number> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return (await answer.arrayBuffer()).byteLength;
}
