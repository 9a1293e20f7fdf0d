import type { ShownParty } from "@/components/amendments/parties";

/**
 * The delegations whose word on a session's minutes counts: those at the table by its end and not gone since, and whoever
 * has said something of them.
 */
export const askedFor = (
  parties: readonly ShownParty[],
  { endsAt, answers }: { endsAt: string; answers: readonly { delegationId: string }[] },
): ShownParty[] =>
  parties.filter(
    ({ id, left, seatedAt }) =>
      answers.some(({ delegationId }) => delegationId === id) ||
      (!left && new Date(seatedAt) <= new Date(endsAt)),
  );
