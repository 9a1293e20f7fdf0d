/** The tone of a seat at the table. A delegation keeps one for life; its label always stands beside it. */
export type SeatTone = "donor" | "donor-2" | "donor-3" | "donor-4" | "host" | "mediator" | "watch";

/** What a thing's state means for the reader: finished, moving, needing care, stopped, or not begun. */
export type StatusTone = "done" | "going" | "risk" | "stopped" | "idle";

export type Tone = SeatTone | StatusTone;

// Written out, because Tailwind finds class names by reading the source.
export const toneClass: Record<Tone, string> = {
  donor: "tone-donor",
  "donor-2": "tone-donor-2",
  "donor-3": "tone-donor-3",
  "donor-4": "tone-donor-4",
  host: "tone-host",
  mediator: "tone-mediator",
  watch: "tone-watch",
  done: "tone-done",
  going: "tone-going",
  risk: "tone-risk",
  stopped: "tone-stopped",
  idle: "tone-idle",
};

const donorTones = ["donor", "donor-2", "donor-3", "donor-4"] as const;

/** The tone of who speaks. Donors are told apart by their place among the donors of the package, from 0. */
export const seatTone = (seat: { side: "donor" | "host" | "mediator"; place: number }): SeatTone =>
  seat.side === "donor" ? (donorTones[seat.place % donorTones.length] ?? "donor") : seat.side;
