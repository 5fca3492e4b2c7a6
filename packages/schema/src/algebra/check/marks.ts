/** Which members or items of a value a schema has looked at, for `unevaluatedProperties` and `unevaluatedItems`. */
export class Marks {
  readonly names: Set<string> = new Set();
  readonly indexes: Set<number> = new Set();
  allNames = false;
  allItems = false;
  /** Could more be marked than is known? */
  uncertain = false;

  /** Takes over what a part has marked. */
  add(part: Marks): void {
    for (const name of part.names) this.names.add(name);
    for (const index of part.indexes) this.indexes.add(index);
    this.allNames ||= part.allNames;
    this.allItems ||= part.allItems;
    this.uncertain ||= part.uncertain;
  }
}
