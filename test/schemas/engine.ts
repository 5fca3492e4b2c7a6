import { type Compiled, compile, type Form, type Intake, type Matter, merge, readForm } from '@yunform/core';
import { catalogue } from '@yunform/elements';
import { isObject, type Outcome } from '@yunform/schema/base';
import { library, matters, read } from './library.ts';

/** The value of an outcome that must be good. */
function good<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.issues.map(({ message }) => message).join('\n'));
}

/** Every form of the library, read. */
export const forms: readonly Form[] = library.map(({ schema }) => good(readForm(schema, { catalogue })));

/** A matter's intake, and the same compiled. */
export interface Ready {
  readonly matter: Matter;
  readonly intake: Intake;
  readonly run: Compiled;
}

const made = new Map<string, Ready>();

/** A matter of the library, merged and compiled once. */
export function ready(id: string): Ready {
  const known = made.get(id) ?? make(id);
  made.set(id, known);
  return known;
}

function make(id: string): Ready {
  const { forms: needed = [], results = {} } = matters.find((one) => one.id === id) ?? {};
  const title = read(`matters/${id}.json`).title;
  const yielded = Object.fromEntries(Object.entries(results).map(([element, form]) => [element, String(form)]));
  const titles = Object.fromEntries(
    Object.entries(isObject(title) ? title : {}).map(([tag, text]) => [tag, String(text)]),
  );
  const matter: Matter = { id, forms: needed, results: yielded, title: titles };
  const intake = good(merge(forms, { catalogue, matter }));
  return { matter, intake, run: compile(intake, { formats: catalogue.formats }) };
}
