/** Signals that come together are one refresh. */
const GATHER_MS = 80;
/** While someone types, the page keeps still; but not for ever. */
const QUIET_MS = 1_200;
const LONGEST_WAIT_MS = 6_000;

/**
 * Decides when a page reads itself again: soon, once for a burst of signals, never while a refresh is under way, and not
 * between two strokes of a key.
 */
export class Refresher {
  readonly #refresh: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #askedAt: number | undefined;
  #typedAt = Number.NEGATIVE_INFINITY;
  #isHeld = false;

  constructor(refresh: () => void) {
    this.#refresh = refresh;
  }

  ask(): void {
    this.#askedAt ??= performance.now();
    if (!this.#isHeld) this.#wait(GATHER_MS);
  }

  typed(): void {
    this.#typedAt = performance.now();
  }

  /**
   * Holds back while a refresh is under way, and while there is no connection: a refresh that fails makes the router leave
   * the page for the browser's own error. What was asked meanwhile follows.
   */
  hold(isHeld: boolean): void {
    this.#isHeld = isHeld;
    if (isHeld) this.stop();
    else if (this.#askedAt !== undefined) this.#wait(GATHER_MS);
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
    else {
      this.#askedAt = undefined;
      this.#refresh();
    }
  }
}
