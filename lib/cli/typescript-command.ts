/** How Node runs a TypeScript file of this checkout, the way run.mjs does. */
export const TYPESCRIPT_FLAGS = ["--conditions=react-server", "--import", "tsx"];
