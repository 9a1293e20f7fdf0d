/** When the letters of a day go out together: seven in the morning in Paris or Lagos in winter, nine in Amman. */
export const DIGEST_HOUR_UTC = 6;

/** The next such hour after a moment. */
export function nextDigest(after: Date): Date {
  const hour = new Date(after);
  hour.setUTCHours(DIGEST_HOUR_UTC, 0, 0, 0);
  if (hour <= after) hour.setUTCDate(hour.getUTCDate() + 1);
  return hour;
}
