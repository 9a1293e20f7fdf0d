/** Signals that come together are one refresh. */
const GATHER_MS = 80;
/** While someone types, the page keeps still; but not for ever. */
const QUIET_MS = 1_200;
const LONGEST_WAIT_MS = 6_000;

/** Why the page is not read again just now: it is being read, there is no line, the reader's own act is under way. */
type Hold = "reading" | "offline" | symbol;

/**
 * Decides when a page reads itself again: soon, once for a burst of signals, once for an act and what the act itself moved,
 * never while it is being read, and not between two strokes of a key.
 */
export class Refresher {
  readonly #refresh: () => void;
  readonly #holds = new Set<Hold>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #askedAt: number | undefined;
  #typedAt = Number.NEGATIVE_INFINITY;

  constructor(refresh: () => void) {
    this.#refresh = refresh;
  }

  ask(): void {
    this.#askedAt ??= performance.now();
    if (this.#holds.size === 0) this.#wait(GATHER_MS);
  }

  typed(): void {
    this.#typedAt = performance.now();
  }

  /**
   * Holds back, or no longer. Without a line a refresh would fail, and the router leave the page for the browser's own
   * error. What was asked meanwhile follows.
   */
  hold(why: Hold, isHeld: boolean): void {
    if (isHeld) {
      this.#holds.add(why);
      this.stop();
    } else if (this.#holds.delete(why) && this.#holds.size === 0 && this.#askedAt !== undefined)
      this.#wait(GATHER_MS);
  }

  /**
   * Runs the reader's own act and, where it was done, reads the page at once. Everything heard until then, of this act
   * or of another, was stored before that reading, and needs no other.
   */
  async during<R extends { ok: boolean } | undefined>(act: () => Promise<R>): Promise<R> {
    const acting = Symbol("act");
    this.hold(acting, true);
    try {
      const result = await act();
      if (result?.ok) this.#read();
      return result;
    } finally {
      this.hold(acting, false);
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #wait(milliseconds: number): void {
    this.#timer ??= setTimeout(() => this.#due(), milliseconds);
  }

  #due(): void {
    this.#timer = undefined;
    const now = performance.now();
    const quietIn = this.#typedAt + QUIET_MS - now;
    if (quietIn > 0 && now - (this.#askedAt ?? now) < LONGEST_WAIT_MS) this.#wait(quietIn);
    else this.#read();
  }

  #read(): void {
    this.#askedAt = undefined;
    this.#refresh();
  }
}
