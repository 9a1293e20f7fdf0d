/** As `lib/packages/place.ts`, within the projection: the place of the delegation aliased `d` among those of its side. */
export const placeOnSide = `
  (SELECT count(*)::int FROM publication.delegation b
   WHERE b.package_id = d.package_id AND b.side = d.side AND b.ordinal < d.ordinal)`;
