import type { Catalogue, DataElement } from '../catalogue/catalogue.ts';
import type { Form } from '../form/form.ts';
import { type Draft, draftsOf, type Reader } from './draft.ts';
import { factsOfElement, type Profile, signed } from './profile.ts';
import { plainLabel } from './read-label.ts';
import { inferSubjects, saysOf } from './subjects.ts';
import { asHandler } from './words/domains.ts';

/** The profiles of a form's fields, in its order. */
export function profilesOf(form: Form, reader: Reader): readonly Profile[] {
  const drafts = draftsOf(form, reader);
  inferSubjects(drafts);
  return drafts.map((draft, index) => finish(draft, drafts[index - 1], drafts[index + 1]));
}

function finish(draft: Draft, before: Draft | undefined, after: Draft | undefined): Profile {
  const { field, titles, names, reference } = draft;
  const beside = [before, after].filter((one) => one?.group === draft.group);
  const own = ownOf(draft);
  return signed({
    id: `${field.form}#${field.pointer}`,
    form: field.form,
    pointer: field.pointer,
    titles,
    names,
    labels: draft.labels,
    name: draft.name,
    context: draft.context,
    roles: draft.roles,
    rows: draft.rows,
    facts: draft.facts,
    neighbours: new Set(beside.flatMap((one) => (one ? [...saysOf(one)] : []))),
    ...(reference === undefined ? {} : { reference }),
    ...(own === undefined ? {} : { own }),
  });
}

/** Why no other form may share the field: its form says so, its label does, or it is ticked where a consent would be. */
function ownOf({ field, titles, names }: Draft): string | undefined {
  if (field.reuse === 'ask-again') return 'ask-again';
  if (field.lens?.op === 'constant') return 'constant';
  const readings = titles.length > 0 ? titles : names.slice(0, 1);
  return readings.find(({ own, trust }) => own !== undefined && trust > 0.8)?.own;
}

/** The profiles of the catalogue's elements; tables are known by their columns. */
export function elementProfiles(catalogue: Catalogue, reader: Reader): readonly Profile[] {
  const handled = asHandler('agent');
  const agents: Reader = {
    label: (text) => handled(reader.label(text)),
    name: (text) => handled(reader.name(text)),
    lexicon: reader.lexicon,
  };
  return Object.values(catalogue.elements)
    .filter(({ id }) => !id.endsWith('[]'))
    .map((element) => elementProfile(element, agents));
}

function wordsIn(id: string): string {
  return id.replace(/\[\]/g, '').replace(/[-.]/g, '_');
}

function elementProfile(element: DataElement, reader: Reader): Profile {
  const [role = '', ...rest] = element.id.split('.');
  const of = reader.name(wordsIn(role)).slice(0, 1);
  const strange = !of.some(({ roles, self }) => roles.size > 0 || self);
  const property = reader.name(wordsIn(strange ? element.id : rest.join('_')));
  const titles = Object.values(element.titles).flatMap((title) => reader.label(title));
  const aliases = (element.aliases ?? []).flatMap((alias) => reader.label(alias));
  const whole = titles.filter(({ trust }) => trust === 1);
  const roles = new Set(
    [...of, ...property.slice(0, 1), ...reader.label(element.titles['zh-CN'] ?? '').slice(0, 1)].flatMap((reading) => [
      ...reading.roles,
    ]),
  );
  const about = [...whole, ...property.slice(0, 1)].flatMap(({ tokens }) => [...tokens.keys()]);
  return {
    id: element.id,
    element,
    titles: [...titles, ...aliases],
    names: property,
    labels: new Set([...Object.values(element.titles), ...(element.aliases ?? [])].map(plainLabel)),
    name: rest.join('.'),
    context: new Set(about.filter((one) => !one.startsWith('~'))),
    roles,
    rows: element.id.split('[]').length - 1,
    facts: factsOfElement(element),
    neighbours: new Set(),
    signature: element.id,
  };
}
