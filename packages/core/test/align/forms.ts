import { type Alignment, type AlignOptions, align, type Form, readForm, type Suggestion } from '@yunform/core';
import { pinyin } from '@yunform/core/pinyin';
import { catalogue } from '@yunform/elements';
import type { Json, JsonObject } from '@yunform/schema/base';

/** A form of these properties. */
export function formWith(id: string, properties: { readonly [name: string]: Json }, more: JsonObject = {}): Form {
  const schema = { 'x-form': { id, department: id, title: id, version: '1' }, type: 'object', properties, ...more };
  const read = readForm(schema, { catalogue });
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join('\n'));
  return read.value;
}

/** A text field with a title. */
export function text(title: string, more: JsonObject = {}): JsonObject {
  return { type: 'string', title, ...more };
}

/** The alignment with suggestions, or what stands against it. */
export function aligned(forms: readonly Form[], options: AlignOptions = {}): Alignment {
  const found = align(forms, { catalogue, suggest: 0.5, romanize: pinyin, ...options });
  if (!found.ok) throw new Error(found.issues.map(({ message }) => message).join('\n'));
  return found.value;
}

/** The suggestions as `a#/x = b#/y`, in order. */
export function pairs({ suggestions = [] }: Alignment): readonly string[] {
  return suggestions.map(pair).sort();
}

/** A suggestion in short, the smaller field first. */
export function pair({ subject, object }: Suggestion): string {
  return [`${subject.form}#${subject.pointer}`, `${object.form}#${object.pointer}`].sort().join(' = ');
}

/** Every reason of a suggestion in one text. */
export function reasons({ reasons: all }: Suggestion, language = 'en'): string {
  return all.map(({ reason }) => reason[language] ?? '').join('; ');
}
