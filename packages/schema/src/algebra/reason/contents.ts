import { isArray, isObject, type Json } from '../../base/json.ts';
import type { Document } from './document.ts';

/** Numbers schemas so that equal numbers mean equal schemas, in time linear in their size. */
export class Contents {
  private readonly texts = new Map<string, number>();
  private readonly objects = new Map<Document, Map<object, number>>();

  /** The number of a schema; references count as equal within one document only. */
  of(schema: Json, document: Document): number {
    if (!isObject(schema) && !isArray(schema)) return this.number(JSON.stringify(schema));
    const known = this.objects.get(document) ?? new Map<object, number>();
    this.objects.set(document, known);
    const seen = known.get(schema);
    if (seen !== undefined) return seen;
    const number = this.number(isArray(schema) ? this.list(schema, document) : this.members(schema, document));
    known.set(schema, number);
    return number;
  }

  /** The number of any text. */
  number(text: string): number {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    this.texts.set(text, this.texts.size);
    return this.texts.size - 1;
  }

  private list(items: readonly Json[], document: Document): string {
    return `[${items.map((item) => this.of(item, document)).join()}]`;
  }

  private members(object: { readonly [name: string]: Json }, document: Document): string {
    const members = Object.keys(object)
      .sort()
      .map((name) => `${JSON.stringify(name)}:${this.of(object[name] ?? null, document)}`);
    return `{${members.join()}${Object.hasOwn(object, '$ref') ? `@${document.id}` : ''}}`;
  }
}
