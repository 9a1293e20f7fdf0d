import "server-only";
import { fingerprintOf } from "@/lib/ledger/signed-statement";
import { moment } from "./moment";
import { placeOnSide } from "./place";
import type { PublishedPlace, PublishedSigning } from "./view";

export type SigningRow = Omit<PublishedSigning, "places"> & { places: Omit<PublishedPlace, "key">[] };

/** The texts of the package `p` that were put to their signatories, as JSON. */
export const signingsOf = `
  (SELECT coalesce(json_agg(json_build_object(
            'id', s.id, 'number', s.number, 'revision', s.revision, 'root', s.root, 'stage', s.stage,
            'openedAt', ${moment("s.opened_at")}, 'settledAt', ${moment("s.settled_at")},
            'places', (
              SELECT coalesce(json_agg(json_build_object(
                       'id', i.id, 'name', i.name, 'office', i.office, 'method', i.method,
                       'signedAt', ${moment("i.signed_at")}, 'statement', i.statement, 'proof', i.proof,
                       'party', json_build_object('id', d.id, 'side', d.side, 'place', ${placeOnSide},
                         'name', coalesce(i.statement #> '{signatory,organisation}', d.organisation)))
                       ORDER BY i.ordinal), '[]')
              FROM publication.signatory i
              CROSS JOIN LATERAL (
                SELECT * FROM publication.delegation WHERE id = i.delegation_id OFFSET 0) d
              WHERE i.signing_id = s.id))
          ORDER BY s.opened_at, s.id), '[]')
   FROM publication.signing s WHERE s.package_id = p.id)`;

export const signingsFrom = (rows: readonly SigningRow[]): PublishedSigning[] =>
  rows.map(({ places, ...signing }) => ({
    ...signing,
    places: places.map(place => ({ ...place, key: place.proof && fingerprintOf(place.proof) })),
  }));
