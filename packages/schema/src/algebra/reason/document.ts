import { isObject, type Json, type JsonObject } from '../../base/json.ts';
import { escapeToken, parsePointer, toPointer, valueAt } from '../../base/pointer.ts';

/** A schema at its place in a document. */
export interface Spot {
  readonly document: Document;
  readonly pointer: string;
  readonly schema: Json;
}

/** A schema in 2020-12 with the way back to what was written, where that differs. */
export interface Written {
  readonly root: Json;
  readonly origins: ReadonlyMap<JsonObject, string>;
  readonly renamed: ReadonlyMap<JsonObject, ReadonlyMap<string, string>>;
}

/** One whole 2020-12 schema; references are looked up in it and nowhere else. */
export class Document {
  /** Tells documents apart; 0 is the first of a call. */
  readonly id: number;
  readonly root: Json;
  private readonly written: Written;
  private readonly targets = new Map<string, Spot | undefined>();

  constructor(written: Written, id: number) {
    this.root = written.root;
    this.written = written;
    this.id = id;
  }

  /** The root as a spot. */
  spot(): Spot {
    return { document: this, pointer: '', schema: this.root };
  }

  /** A schema below a spot. */
  below(spot: Spot, schema: Json, path: readonly (string | number)[]): Spot {
    const origin = isObject(schema) ? this.written.origins.get(schema) : undefined;
    return { document: this, pointer: origin ?? `${spot.pointer}${toPointer(path)}`, schema };
  }

  /** The keyword as it was written, before it was read as 2020-12. */
  keyword(schema: Json, keyword: string): string {
    return (isObject(schema) ? this.written.renamed.get(schema)?.get(keyword) : undefined) ?? escapeToken(keyword);
  }

  /** The schema that a local reference (`#`, `#/$defs/a`) names; undefined for any other reference. */
  resolve(reference: Json): Spot | undefined {
    if (typeof reference !== 'string' || !/^#(?:\/|$)/.test(reference)) return undefined;
    if (!this.targets.has(reference)) this.targets.set(reference, this.find(reference.slice(1)));
    return this.targets.get(reference);
  }

  private find(fragment: string): Spot | undefined {
    const path = decode(fragment);
    const schema = path && valueAt(this.root, path);
    if (!path || !(typeof schema === 'boolean' || isObject(schema))) return undefined;
    return this.below({ ...this.spot(), schema }, schema, path);
  }
}

function decode(fragment: string): string[] | undefined {
  try {
    return parsePointer(decodeURIComponent(fragment));
  } catch {
    return undefined;
  }
}
