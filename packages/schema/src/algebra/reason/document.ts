import { isObject, type Json, parsePointer, valueAt } from '../../base/index.ts';

/** A schema at its place in a document. */
export interface Spot {
  readonly document: Document;
  readonly pointer: string;
  readonly schema: Json;
}

/** One whole 2020-12 schema; references are looked up in it and nowhere else. */
export class Document {
  /** Tells documents apart; 0 is the first of a call. */
  readonly id: number;
  readonly root: Json;
  private readonly targets = new Map<string, Spot | undefined>();

  constructor(root: Json, id: number) {
    this.root = root;
    this.id = id;
  }

  /** The root as a spot. */
  spot(): Spot {
    return { document: this, pointer: '', schema: this.root };
  }

  /** The schema that a local reference (`#`, `#/$defs/a`) names; undefined for any other reference. */
  resolve(reference: Json): Spot | undefined {
    if (typeof reference !== 'string' || !/^#(?:\/|$)/.test(reference)) return undefined;
    if (!this.targets.has(reference)) this.targets.set(reference, this.find(reference.slice(1)));
    return this.targets.get(reference);
  }

  private find(fragment: string): Spot | undefined {
    const pointer = decode(fragment);
    const schema = pointer === undefined ? undefined : valueAt(this.root, parsePointer(pointer));
    if (pointer === undefined || !(typeof schema === 'boolean' || isObject(schema))) return undefined;
    return { document: this, pointer, schema };
  }
}

function decode(fragment: string): string | undefined {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return undefined;
  }
}
