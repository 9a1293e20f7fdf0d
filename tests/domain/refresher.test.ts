import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Refresher } from "@/components/live/refresher";

beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => vi.useRealTimers());

function refresher() {
  const refresh = vi.fn();
  return { refresh, subject: new Refresher(refresh) };
}

test("a burst of signals is one refresh", () => {
  const { refresh, subject } = refresher();
  for (let n = 0; n < 20; n++) subject.ask();
  vi.advanceTimersByTime(100);
  expect(refresh).toHaveBeenCalledTimes(1);
});

test("what arrives during a refresh, or without a connection, follows once", () => {
  const { refresh, subject } = refresher();
  subject.hold("reading", true);
  subject.ask();
  subject.ask();
  vi.advanceTimersByTime(60_000);
  expect(refresh).not.toHaveBeenCalled();
  subject.hold("reading", false);
  vi.advanceTimersByTime(100);
  expect(refresh).toHaveBeenCalledTimes(1);
  subject.hold("offline", true);
  subject.hold("offline", false);
  vi.advanceTimersByTime(60_000);
  expect(refresh).toHaveBeenCalledTimes(1);
});

test("a signal that waits when the connection goes is not lost", () => {
  const { refresh, subject } = refresher();
  subject.ask();
  subject.hold("offline", true);
  vi.advanceTimersByTime(60_000);
  subject.hold("offline", false);
  vi.advanceTimersByTime(100);
  expect(refresh).toHaveBeenCalledTimes(1);
});

test("an act is read once, with all that was heard while it was under way", async () => {
  const { refresh, subject } = refresher();
  const result = await subject.during(async () => {
    subject.ask();
    vi.advanceTimersByTime(5_000);
    subject.ask();
    return { ok: true };
  });
  expect(result).toEqual({ ok: true });
  expect(refresh).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(60_000);
  expect(refresh).toHaveBeenCalledTimes(1);
});

test.each([{ ok: false }, undefined])(
  "an act that is not done (%o) leaves what was heard to be read",
  async result => {
    const { refresh, subject } = refresher();
    await subject.during(async () => result);
    vi.advanceTimersByTime(60_000);
    expect(refresh).not.toHaveBeenCalled();
    await subject.during(async () => {
      subject.ask();
      return result;
    });
    vi.advanceTimersByTime(100);
    expect(refresh).toHaveBeenCalledTimes(1);
  },
);

test("two acts at once hold the page until both have ended", async () => {
  const { refresh, subject } = refresher();
  let end = () => {};
  const slow = subject.during(
    () =>
      new Promise<{ ok: boolean }>(resolve => {
        end = () => resolve({ ok: false });
      }),
  );
  await subject.during(async () => ({ ok: true }));
  expect(refresh).toHaveBeenCalledTimes(1);
  subject.ask();
  vi.advanceTimersByTime(60_000);
  expect(refresh).toHaveBeenCalledTimes(1);
  end();
  await slow;
  vi.advanceTimersByTime(100);
  expect(refresh).toHaveBeenCalledTimes(2);
});

test("the page keeps still between two strokes of a key, but not for ever", () => {
  const { refresh, subject } = refresher();
  subject.ask();
  for (let stroke = 0; stroke < 10; stroke++) {
    subject.typed();
    vi.advanceTimersByTime(500);
  }
  expect(refresh).not.toHaveBeenCalled();
  for (let stroke = 0; stroke < 5; stroke++) {
    subject.typed();
    vi.advanceTimersByTime(500);
  }
  expect(refresh).toHaveBeenCalledTimes(1);
});
