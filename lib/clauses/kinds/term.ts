import { prose } from "../field";
import { kind } from "../kind";

/** A definition, such as the local name of the reform (N4). */
export const term = kind({ name: "term", chapter: "foundations", shape: { text: prose() } });
