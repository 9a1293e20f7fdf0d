/** How much something is: 1 little, 5 much. */
export const degrees = [1, 2, 3, 4, 5] as const;
export type Degree = (typeof degrees)[number];
export const degreeOf = (value: number): Degree => degrees.find(degree => degree === value) ?? 1;

/** How somebody stands to the reform. */
export const stances = ["supporter", "neutral", "opponent", "unknown"] as const;
export type Stance = (typeof stances)[number];
