import type { Localised } from "./localised";

declare const minted: unique symbol;

export type OrganisationKind = "donor" | "host" | "mediator" | "oversight" | "civil_society";

/**
 * A signed-in person, known to be who they are. Minted in lib/organisations/viewer.ts alone: a query or a command that
 * takes a Viewer cannot be reached without a session.
 */
export type Viewer = {
  readonly [minted]: true;
  readonly personId: string;
  readonly name: string;
  readonly language: string;
  readonly organisationId: string;
  readonly organisationName: Localised;
  readonly organisationKind: OrganisationKind;
  readonly administrator: boolean;
};

/** What a command knows beside its input. Time comes from here, never from the wall. */
export type Context = Attended | Unattended;

export type Attended = {
  readonly viewer: Viewer;
  readonly now: Date;
  /** Same key, same person: same answer, done once. */
  readonly idempotencyKey?: string;
};

/** Nobody is signed in: an invitation being accepted, the shell of the installation, a scheduled job. */
export type Unattended = { readonly viewer: null; readonly now: Date; readonly idempotencyKey?: undefined };
