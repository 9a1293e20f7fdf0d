import { expect, it } from "vitest";
import { text } from "@/lib/kernel/text";

it("keeps the words in the order in which they are read, whatever was pasted with them", () => {
  expect(text(100).parse("pays \u202e000,1\u202c euros")).toBe("pays 000,1\u202c euros");
  expect(text(100).safeParse("\u202d \u202e").error?.issues[0]?.message).toBe("required");
});

it("leaves the marks that mixed directions need", () => {
  const mixed = "المادة \u200e(a)\u200e و\u2067ب\u2069";
  expect(text(100).parse(mixed)).toBe(mixed);
});
