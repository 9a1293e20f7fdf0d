import { vi } from "vitest";
import { triesCommands } from "../support/rights-of-commands";

vi.mock("next/headers", () => import("../support/request"));
vi.mock("next/server", async original => ({ ...(await original<object>()), connection: async () => {} }));

/* What initialling or an ending closes: the text and the talks about it. */
triesCommands(right => right.stages !== "any" && right.stages !== "desk");
