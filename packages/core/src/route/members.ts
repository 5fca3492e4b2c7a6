import type { Json } from '@yunform/schema/base';

/** Makes empty plain objects that will hold about so many members. */
export function emptyObjects(members: number): () => Record<string, Json> {
  if (members <= FEW) return () => ({});
  const Members = roomy();
  return () => new Members();
}

/** What `{}` has room for in V8. */
const FEW = 4;

interface Maker {
  new (): Record<string, Json>;
}

function isMaker(value: unknown): value is Maker {
  return typeof value === 'function';
}

const asIs = (value: unknown): unknown => value;

/**
 * A constructor of plain objects with room for many members. V8 copies an object that outgrows its room, and turns it into a hash table beyond 12 more
 * members, which costs as much as the whole routing; the room is counted from the assignments in the constructor, run or not.
 */
function roomy(): Maker {
  function Members(this: Record<string, Json>, never?: true): void {
    if (never !== true) return;
    this.a0 = this.a1 = this.a2 = this.a3 = this.a4 = this.a5 = this.a6 = this.a7 = null;
    this.b0 = this.b1 = this.b2 = this.b3 = this.b4 = this.b5 = this.b6 = this.b7 = null;
    this.c0 = this.c1 = this.c2 = this.c3 = this.c4 = this.c5 = this.c6 = this.c7 = null;
    this.d0 = this.d1 = this.d2 = this.d3 = this.d4 = this.d5 = this.d6 = this.d7 = null;
    this.e0 = this.e1 = this.e2 = this.e3 = this.e4 = this.e5 = this.e6 = this.e7 = null;
    this.f0 = this.f1 = this.f2 = this.f3 = this.f4 = this.f5 = this.f6 = this.f7 = null;
    this.g0 = this.g1 = this.g2 = this.g3 = this.g4 = this.g5 = this.g6 = this.g7 = null;
    this.h0 = this.h1 = this.h2 = this.h3 = this.h4 = this.h5 = this.h6 = this.h7 = null;
  }
  Members.prototype = Object.prototype;
  const made = asIs(Members);
  if (!isMaker(made)) throw new TypeError('a function is a constructor');
  return made;
}
