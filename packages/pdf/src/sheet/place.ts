import { escapeToken, isArray, isObject, type Json, type JsonObject, member } from '@yunform/schema/base';
import { choicesOf, labelOf, type Showing } from './content.ts';
import { extraSchema, itemSchema, keyword, kindOf, propertiesOf, readShape, type Shape } from './shape.ts';

/** A place of the submission with its shape and the schema objects above it. */
export interface Place {
  readonly shape: Shape;
  readonly value: Json | undefined;
  readonly at: string;
  readonly above: readonly JsonObject[];
}

/** The members of an object: those its schema declares, then what else the value holds. */
export function membersOf(place: Place, showing: Showing): readonly Place[] {
  const properties = propertiesOf(place.shape);
  const extras = isObject(place.value) ? Object.keys(place.value).filter((name) => !properties.has(name)) : [];
  const schemas = [...properties, ...extras.map((name) => [name, extraSchema(place.shape)] as const)];
  return schemas.map(([name, schema]) => below(place, name, schema, member(place.value, name), showing));
}

/** The items of an array: those it has, at least `fewest`. */
export function itemsOf(place: Place, fewest: number, showing: Showing): readonly Place[] {
  const items = isArray(place.value) ? place.value : [];
  return Array.from({ length: Math.max(items.length, fewest) }, (_, index) =>
    below(place, String(index), itemSchema(place.shape, index), items[index], showing),
  );
}

function below(
  { shape, at, above }: Place,
  name: string,
  schema: Json,
  value: Json | undefined,
  showing: Showing,
): Place {
  const structural = shape.claims.filter((claim) =>
    ['properties', 'items'].some((word) => member(claim, word) !== undefined),
  );
  return {
    shape: readShape(showing.document, schema),
    value,
    at: `${at}/${escapeToken(name)}`,
    above: [...above, ...structural],
  };
}

/** Does the shape occur in itself? Then it is printed only as deep as there are values. */
export function isRecursive({ shape, above }: Place): boolean {
  return above.length > 400 || shape.claims.some((claim) => above.includes(claim));
}

/** The label of a place as printed. */
export function labelAt({ shape, at }: Place, showing: Showing): string {
  return labelOf(shape, at, showing.language);
}

/** The label above or beside what a place holds; none when the form prints no title for it. */
export function groupLabel({ shape, at }: Place, showing: Showing): string {
  return labelOf(shape, showing.named ? at : '', showing.language);
}

/** Is the place one cell: a scalar, a box of several properties, a list of scalars, or a value that does not fit its shape? */
export function isOneBox({ shape, value }: Place, showing: Showing): boolean {
  if (member(keyword(shape, 'x-print'), 'box') === true) return true;
  const kind = kindOf(shape);
  if (kind === 'object') return value !== undefined && value !== null && !isObject(value);
  if (kind === 'array' || (kind === 'any' && isArray(value))) {
    if (value !== undefined && value !== null && !isArray(value)) return true;
    if (choicesOf(shape, showing, false)) return !holdsRows(value);
    return (
      !isTuple(shape) && !holdsRows(value) && kindOf(readShape(showing.document, itemSchema(shape, 0))) !== 'object'
    );
  }
  return !isObject(value);
}

function holdsRows(value: Json | undefined): boolean {
  return isArray(value) && value.some((item) => isObject(item) || isArray(item));
}

/** Has each item of the array a schema of its own? */
export function isTuple(shape: Shape): boolean {
  return keyword(shape, 'prefixItems') !== undefined || isArray(keyword(shape, 'items'));
}

/** A positive whole number that the department's `x-print` gives under a name. */
export function printed(shape: Shape, name: string): number | undefined {
  const value = member(keyword(shape, 'x-print'), name);
  return typeof value === 'number' && value > 0 && value < 1000 ? value : undefined;
}
