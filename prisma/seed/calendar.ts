/** A moment of the story: so many working days before the installation, at this hour (UTC). */
export type Day = (workingDaysBefore: number, time?: string) => Date;

/** The story ends the day before whoever installs it looks at it, whatever the year. */
export function calendar(installed: Date): Day {
  return (workingDaysBefore, time = "10:00") => {
    const day = new Date(installed);
    for (let left = workingDaysBefore; left > 0; ) {
      day.setUTCDate(day.getUTCDate() - 1);
      if (day.getUTCDay() % 6 !== 0) left -= 1;
    }
    return new Date(`${day.toISOString().slice(0, 10)}T${time}:00.000Z`);
  };
}
