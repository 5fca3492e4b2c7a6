import { isArray, isObject, type Json, member, parsePointer } from '@yunform/schema/base';
import type { Field, FormNode } from '../form/field.ts';
import type { Form } from '../form/form.ts';
import { nameReader } from './affixes.ts';
import { nameOf } from './pointer-name.ts';
import { type Facts, factsOfField } from './profile.ts';
import { formatReadings } from './read-format.ts';
import { plainLabel, readLabel } from './read-label.ts';
import { readName } from './read-name.ts';
import type { Reading } from './reading.ts';
import { asHandler, handlerOf } from './words/domains.ts';
import type { Lexicon } from './words/lexicon.ts';

/** A field's profile while its form is being read: what stands at the field itself and in the groups around it. */
export interface Draft {
  readonly field: Field;
  /** The group it stands in, by its pointer. */
  readonly group: string;
  readonly name: string;
  readonly titles: readonly Reading[];
  readonly names: readonly Reading[];
  readonly labels: ReadonlySet<string>;
  readonly facts: Facts;
  readonly rows: number;
  readonly reference?: string;
  readonly stated: ReadonlySet<string>;
  /** Whom the groups around it are about. */
  readonly around: ReadonlySet<string>;
  /** Grows while the form is read. */
  readonly roles: Set<string>;
  readonly context: Set<string>;
}

/** Reads labels and names, each once. */
export interface Reader {
  readonly label: (label: string) => readonly Reading[];
  readonly name: (name: string) => readonly Reading[];
  readonly lexicon: Lexicon;
}

/** A reader that remembers. */
export function readerOf(lexicon: Lexicon): Reader {
  const [labels, names] = [new Map<string, readonly Reading[]>(), new Map<string, readonly Reading[]>()];
  const kept = (known: Map<string, readonly Reading[]>, read: (text: string, by: Lexicon) => readonly Reading[]) => {
    return (text: string): readonly Reading[] => {
      const before = known.get(text);
      if (before) return before;
      const readings = read(text, lexicon);
      known.set(text, readings);
      return readings;
    };
  };
  return { label: kept(labels, readLabel), name: kept(names, readName), lexicon };
}

const PLACES = ['registered', 'business-place'];

interface Around {
  readonly group: string;
  readonly rows: number;
  readonly roles: ReadonlySet<string>;
  readonly context: ReadonlySet<string>;
  /** Whom the printed section is about: counts where nothing nearer says it. */
  readonly section: ReadonlySet<string>;
}

/** Every field of a form in its order, with what its groups say. */
export function draftsOf(form: Form, given: Reader): readonly Draft[] {
  const none: ReadonlySet<string> = new Set();
  const { department, title } = form.info;
  const handled = asHandler(handlerOf(`${department} ${title}`));
  const named = nameReader(form, given.name, given.lexicon);
  const reader: Reader = {
    label: (text) => handled(given.label(text)),
    name: (text) => handled(named(text)),
    lexicon: given.lexicon,
  };
  const sections = sectionsOf(form.published, reader);
  const visit = (node: FormNode, around: Around): readonly Draft[] => {
    if (node.kind === 'field') return [draftOf(node, around, form, reader)];
    const inside = node.pointer === '' || node.pointer.endsWith('/*') ? around : within(node, around, reader);
    const here = { ...inside, group: node.pointer };
    if (node.kind === 'rows') return visit(node.item, { ...here, rows: around.rows + 1 });
    return [...node.members.values()].flatMap((one) => {
      const roles = sections.get(one.pointer);
      return visit(one, roles ? { ...here, section: roles, group: `${node.pointer} ${[...roles]}` } : here);
    });
  };
  return visit(form.tree, { group: '', rows: 0, roles: none, context: none, section: none });
}

/** The places of the printed sections whose heading only names a subject (`法定代表人`), with that subject. */
function sectionsOf(published: Json, reader: Reader): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, ReadonlySet<string>>();
  const sections = member(member(published, 'x-print'), 'sections');
  for (const section of isArray(sections) ? sections : []) {
    const [title, rows] = [member(section, 'title'), member(section, 'rows')];
    const reading = typeof title === 'string' ? reader.label(title)[0] : undefined;
    const only =
      reading &&
      reading.roles.size > 0 &&
      !reading.roles.has('contact-person') &&
      [...reading.tokens.keys()].every((token) => token === 'name');
    for (const row of only && isArray(rows) ? rows : []) {
      if (reading && typeof row === 'string') found.set(row, reading.roles);
    }
  }
  return found;
}

/** What a group adds: whom it is about, what it is about. */
function within(node: FormNode, around: Around, reader: Reader): Around {
  const name = nameOf(node.pointer);
  const titles = node.title === name ? [] : reader.label(node.title);
  const names = reader.name(name).filter(({ clear }) => clear || titles.length === 0);
  const readings = titles.length > 0 ? titles : names.filter(({ trust }) => trust >= 0.8).slice(0, 1);
  const subject = [...readings, ...names].find(({ roles, trust }) => roles.size > 0 && trust > 0.8);
  const roles = subject ? subject.roles : [];
  const about = readings.flatMap((reading) => [...reading.tokens.keys()].filter((one) => isContext(one, reading)));
  return { ...around, roles: new Set([...around.roles, ...roles]), context: new Set([...around.context, ...about]) };
}

function isContext(concept: string, { roles, self }: Reading): boolean {
  return !concept.startsWith('~') && !(concept === 'name' && (self || roles.size > 0));
}

function draftOf(field: Field, around: Around, form: Form, reader: Reader): Draft {
  const name = nameOf(field.pointer);
  const texts = [...new Set([field.title, ...Object.values(field.titles)])].filter((text) => text !== name);
  const facts = factsOfField(field);
  const chosen = facts.values !== undefined || facts.codeList !== undefined || facts.type === 'boolean';
  const titles = texts.flatMap((text) => reader.label(text)).map((reading) => (chosen ? asKind(reading) : reading));
  const said = reader.name(name).map((reading) => (chosen ? asKind(reading) : reading));
  const names = titles.length > 0 || said.some(isUnderstood) ? said : [...formatReadings(facts.format), ...said];
  const subjects = new Set(titles.filter(({ trust }) => trust === 1).flatMap(({ roles }) => [...roles]));
  const first = names[0];
  const sure = first && first.trust >= 0.9 && (titles.length === 0 || first.clear) ? first.roles : [];
  const stated = titles.length > 0 ? subjects : new Set(sure);
  const near = new Set([...around.roles, ...(subjects.size > 0 ? subjects : sure)]);
  const roles = near.size > 0 ? near : new Set(around.section);
  const reference = referenceOf(form.published, field.pointer);
  return {
    field,
    group: around.group,
    name,
    titles,
    names,
    labels: new Set(texts.map(plainLabel)),
    facts,
    rows: around.rows,
    stated,
    around: around.roles,
    roles,
    context: new Set([...around.context, ...placesIn(names)]),
    ...(reference === undefined ? {} : { reference }),
  };
}

function isUnderstood({ tokens, own, roles }: Reading): boolean {
  return own !== undefined || roles.size > 0 || [...tokens.keys()].some((token) => !token.startsWith('~'));
}

/** Who is chosen from a list is asked for by kind, not by name. */
function asKind(reading: Reading): Reading {
  return reading.implied ? { ...reading, tokens: new Map([['kind', 0.5]]), implied: false } : reading;
}

/** Which address a name speaks of, when it is beyond doubt. */
function placesIn(names: readonly Reading[]): readonly string[] {
  const first = names[0];
  return first && first.trust === 1 ? PLACES.filter((place) => first.tokens.has(place)) : [];
}

/** The `$ref` by which the published schema describes a place, when it leads out of the form. */
function referenceOf(published: Json, pointer: string): string | undefined {
  let here: Json | undefined = published;
  for (const token of parsePointer(pointer)) {
    if (!isObject(here)) return undefined;
    here = token === '*' ? here.items : isObject(here.properties) ? here.properties[token] : undefined;
  }
  const reference = isObject(here) ? here.$ref : undefined;
  return typeof reference === 'string' && !reference.startsWith('#') ? reference : undefined;
}
