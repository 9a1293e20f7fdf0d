import { applies, type Field, fieldsOf, type Shape } from "./field";

type Parts = Readonly<Record<string, unknown>>;

/** Paths of what is said although what is chosen beside it leaves no room for it: nobody could tell which of both counts. */
export const strayPaths = (shape: Shape, body: Parts): string[] =>
  pathsWhere(shape, body, (field, value, beside) => isSaid(value) && !applies(field, beside));

/** Paths of what is not said although what is chosen beside it asks for it. */
export const lackingPaths = (shape: Shape, body: Parts): string[] =>
  pathsWhere(
    shape,
    body,
    (field, value, beside) => field.where?.isNeeded === true && !isSaid(value) && applies(field, beside),
  );

const isSaid = (value: unknown): boolean =>
  value !== undefined && !(Array.isArray(value) && value.length === 0);

/** Paths of the fields of which `holds`, those of groups and of the rows of lists too. */
function pathsWhere(
  shape: Shape,
  body: Parts,
  holds: (field: Field, value: unknown, beside: Parts) => boolean,
): string[] {
  return fieldsOf(shape).flatMap(field => {
    const { name, meta } = field;
    const value = body[name];
    if (holds(field, value, body)) return [name];
    if (value === undefined || !("shape" in meta)) return [];
    const parts: [string, unknown][] =
      meta.type === "group" ? [[name, value]] : (value as unknown[]).map((row, at) => [`${name}.${at}`, row]);
    return parts.flatMap(([path, part]) =>
      pathsWhere(meta.shape, part as Parts, holds).map(within => `${path}.${within}`),
    );
  });
}
