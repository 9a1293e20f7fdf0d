/** How often a page says that it is still looked at, and how long one is taken to be there after the last word. */
export const heartbeatMs = 20_000;
export const presentForMs = 45_000;
