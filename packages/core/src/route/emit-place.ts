import { escapeToken, parsePointer } from '@yunform/schema/base';

/** The text of one scope (the submission, or a row): statements in order, and the names of the row numbers. */
export interface Block {
  readonly outer: Block | undefined;
  readonly lines: string[];
  readonly rows: readonly string[];
  readonly places: PlaceWriter;
}

/** Thrown where straight-line code cannot say what the plan says: the form is routed by the engine. */
export class Beyond extends Error {}

/** Writes how places of the answers are read in one scope, objects on the way once. */
export class PlaceWriter {
  readonly #lines: string[];
  readonly #rows: readonly string[];
  readonly #outer: PlaceWriter | undefined;
  readonly #derived: ReadonlySet<string>;
  readonly #known = new Map<string, string>();
  readonly #mark: string;

  constructor(lines: string[], rows: readonly string[], outer: PlaceWriter | undefined, derived: ReadonlySet<string>) {
    this.#lines = lines;
    this.#rows = rows;
    this.#outer = outer;
    this.#derived = derived;
    this.#mark = rows.at(-1) ?? 'a';
  }

  /** The writer of a row inside. */
  inside(lines: string[], rows: readonly string[]): PlaceWriter {
    return new PlaceWriter(lines, rows, this, this.#derived);
  }

  /** The answer at a place, as an expression; a place in more rows than there are holds nothing. */
  read(place: string): string {
    if (this.#derived.has(place)) return `around.answer(${pointerText(place, this.#rows)})`;
    const tokens = parsePointer(place);
    const deep = tokens.filter((token) => token === '*').length;
    if (deep > this.#rows.length) return 'undefined';
    if (tokens.some((token) => /^\d+$/.test(token) || token in Object.prototype)) throw new Beyond(place);
    return this.#at(tokens);
  }

  #at(tokens: readonly string[]): string {
    const last = tokens.at(-1);
    if (last === undefined) return 'a';
    const around = this.#members(tokens.slice(0, -1), last === '*');
    return last === '*' ? `at(${around}, ${this.#rows[depthOf(tokens) - 1]})` : `${around}${property(last)}`;
  }

  /** A constant that holds the object (or the array) at a place: in the scope that it lies in. */
  #members(tokens: readonly string[], isArray: boolean): string {
    if (depthOf(tokens) < this.#rows.length && this.#outer) return this.#outer.#members(tokens, isArray);
    const key = JSON.stringify([isArray, ...tokens]);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const value = this.#at(tokens);
    const name = `${this.#mark}_${this.#known.size}`;
    this.#known.set(key, name);
    this.#lines.push(`const ${name} = ${isArray ? value : `plain(${value})`};`);
    return name;
  }
}

function depthOf(tokens: readonly string[]): number {
  return tokens.filter((token) => token === '*').length;
}

/** A member of a name, as code. */
export function property(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}

/** A pointer with row numbers, as an expression. */
export function pointerText(place: string, rows: readonly string[]): string {
  if (rows.length === 0 || !place.includes('*')) return JSON.stringify(place);
  let next = 0;
  const tokens = parsePointer(place).map((token) =>
    token === '*' && next < rows.length ? `\${${rows[next++]}}` : escapeToken(token).replace(/[`\\$]/g, '\\$&'),
  );
  return `\`/${tokens.join('/')}\``;
}
