import { afterEach, expect, test, vi } from "vitest";
import { EnvironmentError, settings } from "@/lib/platform/env";

afterEach(() => void vi.unstubAllEnvs());

test.each(["DATABASE_URL", "PUBLIC_DATABASE_URL", "APP_URL", "SMTP_URL"])(
  "%s is refused by name where it is no such address",
  name => {
    vi.stubEnv(name, "localhost/somewhere");
    expect(settings).toThrow(EnvironmentError);
    expect(settings).toThrow(new RegExp(`^${name} must look like`));
  },
);

test("an empty variable is not set", () => {
  vi.stubEnv("PUBLIC_DATABASE_URL", "");
  expect(settings().PUBLIC_DATABASE_URL).toBeUndefined();
});
