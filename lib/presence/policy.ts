import type { Relation } from "@/lib/packages/standing";

/**
 * Whether a person is seen at the table and sees who else is there: those who negotiate and their mediator. An overseer is
 * neither: scrutiny must be free to read without the parties knowing when and where, and who does not show themselves has
 * no claim to watch the others.
 */
export const isInTheRoom = ({ delegation, guest }: Pick<Relation, "delegation" | "guest">): boolean =>
  delegation !== undefined || guest === "mediator";
