/** From 1, nothing there yet, to 5, sustained without outside help. */
export const readinessLevels = [1, 2, 3, 4, 5] as const;
