/** A moment as two fields of a form have it, in the zone of the device. */
export type LocalMoment = { day: string; time: string };

const two = (value: number): string => String(value).padStart(2, "0");

export function toLocal(moment: string | undefined): LocalMoment {
  if (moment === undefined) return { day: "", time: "" };
  const at = new Date(moment);
  return {
    day: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    time: `${two(at.getHours())}:${two(at.getMinutes())}`,
  };
}

/** ISO 8601 in UTC; empty where a field is, which the schema names. */
export function fromLocal({ day, time }: LocalMoment): string {
  const at = new Date(`${day}T${time}`);
  return Number.isNaN(at.getTime()) ? "" : at.toISOString();
}
