/**
 * Who may read what the database holds, column by column. A column that is not here fails a test: whoever adds one says
 * first for whom it is.
 *
 * - `public`: the schema `publication` shows it of published packages. What of it is public row by row (a clause's or an
 *   entry's visibility) is decided there.
 * - `parties`: the delegations of a package and its mediator.
 * - `oversight`: these and its overseers.
 * - `delegation`: one delegation alone.
 * - `installation`: nobody by way of a package; an organisation's own desk, or the program itself.
 */
export const classes = ["public", "parties", "oversight", "delegation", "installation"] as const;
export type ColumnClass = (typeof classes)[number];

type Columns = Readonly<Record<string, ColumnClass>>;

const all = <N extends string>(columns: readonly N[], as: ColumnClass): Record<N, ColumnClass> =>
  Object.fromEntries(columns.map(column => [column, as])) as Record<N, ColumnClass>;

export const classification: Readonly<Record<string, Columns>> = {
  Organisation: {
    ...all(["id", "kind", "name", "country"], "public"),
    createdAt: "installation",
  },
  Person: all(
    [
      "id",
      "organisationId",
      "email",
      "name",
      "language",
      "passwordHash",
      "administratorSince",
      "createdAt",
      "removedAt",
    ],
    "installation",
  ),
  Invitation: all(
    [
      "id",
      "organisationId",
      "email",
      "name",
      "administrator",
      "tokenHash",
      "invitedById",
      "createdAt",
      "expiresAt",
      "acceptedAt",
      "revokedAt",
    ],
    "installation",
  ),
  Session: all(
    [
      "id",
      "personId",
      "tokenHash",
      "createdAt",
      "seenAt",
      "idleExpiresAt",
      "expiresAt",
      "revokedAt",
      "assurance",
      "userAgent",
    ],
    "installation",
  ),
  Package: {
    ...all(
      [
        "id",
        "slug",
        "title",
        "hostCountry",
        "stage",
        "languages",
        "termStart",
        "termEnd",
        "revision",
        "root",
        "clauseCount",
        "publishedAt",
      ],
      "public",
    ),
    createdById: "parties",
    createdAt: "parties",
  },
  Delegation: all(["id", "packageId", "organisationId", "side", "ordinal", "seatedAt", "leftAt"], "public"),
  Seat: all(["id", "delegationId", "personId", "role", "since", "until"], "parties"),
  Guest: {
    id: "parties",
    ...all(["packageId", "organisationId", "role", "since", "until"], "public"),
  },
  Motion: all(
    ["id", "packageId", "kind", "subject", "stage", "movedById", "delegationId", "movedAt", "settledAt"],
    "parties",
  ),
  Vote: all(["motionId", "delegationId", "personId", "at"], "parties"),
  Clause: {
    ...all(["id", "packageId", "kind", "chapter", "rank", "digest", "versionId"], "public"),
    // Before a clause is tabled, that it is there at all is its delegation's own matter.
    ...all(["standing", "ownerDelegationId"], "delegation"),
  },
  ClauseVersion: {
    ...all(
      [
        "id",
        "packageId",
        "clauseId",
        "revision",
        "kind",
        "visibility",
        "rank",
        "body",
        "salt",
        "digest",
        "at",
      ],
      "public",
    ),
    changeId: "parties",
  },
  Revision: all(["packageId", "number", "root", "clauseCount", "at", "entrySeq"], "public"),
  TreeBlock: all(["packageId", "index", "hash"], "installation"),
  // A draft is its delegation's; once tabled, the parties'.
  Amendment: all(
    [
      "id",
      "packageId",
      "delegationId",
      "number",
      "stage",
      "linked",
      "title",
      "rationale",
      "createdById",
      "createdAt",
      "tabledAt",
      "settledAt",
    ],
    "delegation",
  ),
  Change: all(
    [
      "id",
      "packageId",
      "amendmentId",
      "delegationId",
      "clauseId",
      "action",
      "stage",
      "baseDigest",
      "kind",
      "visibility",
      "rank",
      "chapter",
      "body",
      "salt",
      "digest",
      "edition",
      "countersId",
      "conflicts",
      "reason",
      "position",
      "settledAt",
    ],
    "delegation",
  ),
  Consent: all(
    ["id", "packageId", "changeId", "delegationId", "personId", "digest", "at", "lapsedAt"],
    "parties",
  ),
  Ledger: {
    ...all(["id", "scope", "size", "hash", "at", "checkpoint"], "public"),
    frontier: "installation",
  },
  Entry: {
    ...all(
      [
        "ledgerId",
        "seq",
        "at",
        "type",
        "visibility",
        "actor",
        "data",
        "salt",
        "payloadDigest",
        "prev",
        "hash",
      ],
      "public",
    ),
    personId: "parties",
  },
  SigningKey: {
    ...all(["name", "publicKey", "since", "until"], "public"),
    ...all(["id", "sealed"], "installation"),
  },
  rate_limit: all(["key", "points", "expire"], "installation"),
  Answer: all(["personId", "key", "command", "value", "at"], "installation"),
  Presence: all(["packageId", "personId", "delegationId", "clauseId", "seenAt"], "parties"),
};
