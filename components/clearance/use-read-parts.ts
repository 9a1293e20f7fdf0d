import { useEffect, useState } from "react";

/**
 * How many parts of a text were shown in this tab, the present one among them. Kept by the text's digest: of other words
 * nothing was read.
 */
export function useReadParts(digest: string, part: number): number {
  const [read, setRead] = useState(1);
  useEffect(() => {
    const key = `concord.read.${digest}`;
    const parts = new Set([...(sessionStorage.getItem(key) ?? "").split(",").filter(Boolean), String(part)]);
    sessionStorage.setItem(key, [...parts].join(","));
    setRead(parts.size);
  }, [digest, part]);
  return read;
}
