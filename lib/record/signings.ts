import "server-only";
import type { Reader } from "@/lib/amendments/reader";
import { fingerprintOf } from "@/lib/ledger/signed-statement";
import { placeOnSide } from "@/lib/packages/place";
import { Prisma } from "@/lib/platform/db";
import type { SignedText, SigningPlace } from "@/lib/signatures/standing";

export type SigningRow = Omit<SignedText, "places"> & {
  places: (Omit<SigningPlace, "key"> & { publicKey: string | null })[];
};

/**
 * Texts that were put to their signatories, the last first, as one JSON value. Who is asked to sign, and that somebody
 * declined, is the talks' own until they sign.
 */
export const signingsQuery = ({ packageId, proposals }: Reader): Prisma.Sql => Prisma.sql`
  (SELECT coalesce(jsonb_agg(jsonb_build_object(
            'id', s.id, 'number', s.number, 'revision', s.revision, 'root', s.root, 'stage', s.stage,
            'openedAt', s."openedAt", 'settledAt', s."settledAt",
            'places', (
              SELECT coalesce(jsonb_agg(jsonb_build_object(
                       'id', i.id, 'name', i.name, 'office', i.office, 'method', i.method, 'signedAt', i."signedAt",
                       'publicKey', i.proof->'publicKey',
                       'person', CASE WHEN ${proposals} THEN h.name END,
                       'gone', ${proposals} AND h."removedAt" IS NOT NULL,
                       'declinedAt', CASE WHEN ${proposals} THEN i."refusedAt" END,
                       'party', jsonb_build_object('id', d.id, 'side', d.side, 'place', ${placeOnSide},
                         'name', coalesce(i.statement #> '{signatory,organisation}', o.name)))
                       ORDER BY i.ordinal), '[]')
              FROM "Signatory" i JOIN "Delegation" d ON d.id = i."delegationId"
              JOIN "Organisation" o ON o.id = d."organisationId" JOIN "Person" h ON h.id = i."personId"
              WHERE i."signingId" = s.id))
          ORDER BY s."openedAt" DESC, s.id), '[]')
   FROM "Signing" s WHERE s."packageId" = ${packageId}::uuid)`;

export const signingsFrom = (rows: readonly SigningRow[]): SignedText[] =>
  rows.map(({ places, ...signing }) => ({
    ...signing,
    places: places.map(({ publicKey, ...place }) => ({
      ...place,
      key: publicKey === null ? null : fingerprintOf({ publicKey }),
    })),
  }));
