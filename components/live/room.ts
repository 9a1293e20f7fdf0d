import { heartbeatMs } from "@/lib/presence/constants";
import type { Present } from "@/lib/presence/queries";

const ADDRESS = "/api/live/presence";
/** One who comes and turns to a clause says two words, and each is heard by all that shows who is there. */
const GATHER_MS = 80;
/** Someone who touched nothing for so long is not looking, whatever their screen shows. */
const ATTENTIVE_MS = 5 * 60_000;
const nobody: readonly Present[] = [];
const stirrings = ["pointermove", "pointerdown", "keydown", "scroll"] as const;

/**
 * Who else is looking at a package, and the word to them that this page is looked at. Costs one small request each now and
 * then: what others do arrives as a signal, and is then asked for.
 */
export class Room {
  readonly #packageId: string;
  readonly #watchers = new Set<() => void>();
  readonly #looks: string[] = [];
  #present: readonly Present[] = nobody;
  #heartbeat: ReturnType<typeof setInterval> | undefined;
  #stirredAt = 0;
  #asking: ReturnType<typeof setTimeout> | undefined;

  constructor(packageId: string) {
    this.#packageId = packageId;
  }

  present = (): readonly Present[] => this.#present;

  /** Enters with the first watcher and leaves with the last. */
  watch = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    if (this.#watchers.size === 1) this.#enter();
    return () => {
      this.#watchers.delete(watcher);
      if (this.#watchers.size === 0) this.#leave();
    };
  };

  /** Turns to a clause, until the returned function turns away from it again. */
  lookAt(clauseId: string): () => void {
    this.#looks.push(clauseId);
    this.#say();
    return () => {
      this.#looks.splice(this.#looks.lastIndexOf(clauseId), 1);
      if (this.#watchers.size > 0) this.#say();
    };
  }

  /** Asks who is there, once for signals that come together and for all who heard them. */
  ask(): void {
    this.#asking ??= setTimeout(() => {
      this.#asking = undefined;
      void this.#ask();
    }, GATHER_MS);
  }

  /** A failed asking changes nothing: the next one will tell. */
  async #ask(): Promise<void> {
    if (document.hidden || this.#watchers.size === 0) return;
    const answer = await fetch(`${ADDRESS}?package=${this.#packageId}`).catch(() => undefined);
    if (!answer?.ok || this.#watchers.size === 0) return;
    this.#become((await answer.json()) as Present[]);
  }

  #enter(): void {
    this.#stir();
    for (const stirring of stirrings) document.addEventListener(stirring, this.#stir, { passive: true });
    document.addEventListener("visibilitychange", this.#turn);
    window.addEventListener("pagehide", this.#farewell);
    this.#heartbeat = setInterval(this.#beat, heartbeatMs);
    this.#say();
    this.ask();
  }

  #leave(): void {
    for (const stirring of stirrings) document.removeEventListener(stirring, this.#stir);
    document.removeEventListener("visibilitychange", this.#turn);
    window.removeEventListener("pagehide", this.#farewell);
    clearInterval(this.#heartbeat);
    this.#farewell();
    this.#become(nobody);
  }

  #stir = (): void => {
    this.#stirredAt = performance.now();
  };

  #turn = (): void => {
    if (document.hidden) this.#farewell();
    else {
      this.#stir();
      this.#say();
      this.ask();
    }
  };

  /** Those who left without a word are noticed at the next beat. */
  #beat = (): void => {
    if (document.hidden) return;
    if (performance.now() - this.#stirredAt < ATTENTIVE_MS) this.#say();
    this.ask();
  };

  #say(): void {
    if (!document.hidden) this.#post({ packageId: this.#packageId, clauseId: this.#looks.at(-1) ?? null });
  }

  #farewell = (): void => this.#post({ packageId: this.#packageId });

  /** A beacon, because it is still sent while a page is going away. */
  #post(word: { packageId: string; clauseId?: string | null }): void {
    navigator.sendBeacon(ADDRESS, new Blob([JSON.stringify(word)], { type: "application/json" }));
  }

  #become(present: readonly Present[]): void {
    if (JSON.stringify(present) === JSON.stringify(this.#present)) return;
    this.#present = present;
    for (const watcher of this.#watchers) watcher();
  }
}
