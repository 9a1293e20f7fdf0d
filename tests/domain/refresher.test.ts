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
  subject.hold(true);
  subject.ask();
  subject.ask();
  vi.advanceTimersByTime(60_000);
  expect(refresh).not.toHaveBeenCalled();
  subject.hold(false);
  vi.advanceTimersByTime(100);
  expect(refresh).toHaveBeenCalledTimes(1);
  subject.hold(true);
  subject.hold(false);
  vi.advanceTimersByTime(60_000);
  expect(refresh).toHaveBeenCalledTimes(1);
});

test("a signal that waits when the connection goes is not lost", () => {
  const { refresh, subject } = refresher();
  subject.ask();
  subject.hold(true);
  vi.advanceTimersByTime(60_000);
  subject.hold(false);
  vi.advanceTimersByTime(100);
  expect(refresh).toHaveBeenCalledTimes(1);
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
