import { vi } from "vitest";
import { triesCommands } from "../support/rights-of-commands";

vi.mock("next/headers", () => import("../support/request"));
vi.mock("next/server", async original => ({ ...(await original<object>()), connection: async () => {} }));

/* What no stage of a package closes: a delegation's own affairs, and the desks of organisations. */
triesCommands(right => right.stages === "any" || right.stages === "desk");
