import { DomainError } from "@/lib/kernel/errors";
import { db } from "@/lib/platform/db";
import { type Request, run } from "./acts";

/** Another process of the application on the same database: runs requests sent to it, one answer each. */
process.on("message", (message: { id: number; request: Request }) => {
  void answer(message.id, message.request);
});
process.on(
  "disconnect",
  () =>
    void db()
      .$disconnect()
      .then(() => process.exit(0)),
);

async function answer(id: number, request: Request): Promise<void> {
  try {
    process.send?.({ id, ok: true, value: await run(request) });
  } catch (error) {
    const refused = error instanceof DomainError;
    process.send?.({
      id,
      ok: false,
      refused,
      message: error instanceof Error ? error.message : String(error),
    });
  }
}
process.send?.({ ready: true });
