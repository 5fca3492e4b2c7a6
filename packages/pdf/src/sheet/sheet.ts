import { isArray, isObject, type Json, type JsonObject, member, parsePointer, toPointer } from '@yunform/schema/base';
import { arrange } from './blocks.ts';
import { choicesOf, isEmptyValue, type Showing, showValue } from './content.ts';
import type { Block, Content, Section, Sheet, Signature } from './model.ts';
import { inLanguage } from './option.ts';
import { groupLabel, isOneBox, itemsOf, labelAt, membersOf, type Place } from './place.ts';
import { keyword, kindOf, readShape } from './shape.ts';

/** What names a form: the id and version of its `x-form`, else its `$id`. */
export function identityOf(form: Json): { readonly id: string; readonly version: string } {
  const about = member(form, 'x-form');
  const id = textOf(member(about, 'id')) || textOf(member(form, '$id') ?? member(form, 'id'));
  return { id, version: textOf(member(about, 'version')) };
}

/** A form with one submission as a sheet: its sections in printed order, what is signed, what the office fills, the notes. */
export function readSheet(form: JsonObject, submission: Json | undefined, showing: Showing): Sheet {
  const root: Place = { shape: readShape(showing.document, form), value: submission, at: '', above: [] };
  const about = member(form, 'x-form');
  const print = member(form, 'x-print');
  const words = (name: string) => textOf(member(about, name));
  const inEnglish = (titles: Json | undefined): string | undefined =>
    showing.language === 'en' ? inLanguage(titles, 'en') : undefined;
  return {
    language: showing.language,
    ...identityOf(form),
    department: inEnglish(member(about, 'x-department')) ?? words('department'),
    title:
      inEnglish(member(form, 'x-title')) ??
      (words('title') || labelAt(root, showing) || identityOf(form).id || showing.words.form),
    number: words('number'),
    landscape: member(print, 'orientation') === 'landscape',
    sections: sectionsOf(root, member(print, 'sections'), signaturesOf(print), showing),
    signatures: signaturesOf(print)
      .filter(({ section }) => section === undefined)
      .map(({ signature }) => signature),
    office: listOf(member(print, 'office')).filter((label) => typeof label === 'string'),
    papers: listOf(member(about, 'attachments')).map((paper) => textOf(member(paper, 'title') ?? paper)),
    notes: listOf(member(print, 'notes')).filter((note) => typeof note === 'string'),
  };
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function listOf(value: Json | undefined): readonly Json[] {
  return isArray(value) ? value : [];
}

interface Placed {
  readonly section: string | undefined;
  readonly signature: Signature;
}

function signaturesOf(print: Json | undefined): readonly Placed[] {
  return listOf(member(print, 'signatures')).map((one) => {
    const section = member(one, 'section');
    const kind = member(one, 'kind') === 'seal' ? 'seal' : 'signature';
    return {
      section: typeof section === 'string' ? section : undefined,
      signature: { label: textOf(member(one, 'label')), kind, date: member(one, 'date') !== false },
    };
  });
}

/** The sections that the department described, then one for whatever they leave out; or sections derived from the objects. */
function sectionsOf(
  root: Place,
  described: Json | undefined,
  signatures: readonly Placed[],
  showing: Showing,
): readonly Section[] {
  const taken = new Set<string>();
  const sections = listOf(described).map((one): Section => {
    const title = textOf(inLanguage(member(one, 'x-title'), showing.language) ?? member(one, 'title'));
    const places = listOf(member(one, 'rows')).flatMap((row) => placeAt(root, row, taken, showing));
    const signed = signatures
      .filter(({ section }) => section === member(one, 'title'))
      .map(({ signature }) => signature);
    return section(title, places, signed, showing);
  });
  const isRecord = isObject(root.value) || (kindOf(root.shape) === 'object' && !isOneBox(root, showing));
  const left = isRecord ? leftOver(root, taken, showing) : [root];
  return [...sections, ...derived(left, sections.length > 0, showing)];
}

function placeAt(root: Place, row: Json, taken: Set<string>, showing: Showing): readonly Place[] {
  if (typeof row !== 'string' || taken.has(row)) return [];
  let here: Place | undefined = root;
  for (const token of parsePointer(row)) {
    const at: string = here ? `${here.at}${toPointer([token])}` : '';
    here = here && [...membersOf(here, showing), ...itemsOf(here, 0, showing)].find((place) => place.at === at);
  }
  if (!here) return [];
  taken.add(row);
  return [here];
}

/** The places that no section names. */
function leftOver(place: Place, taken: ReadonlySet<string>, showing: Showing): readonly Place[] {
  return membersOf(place, showing).flatMap((child) => {
    if (taken.has(child.at)) return [];
    const within = [...taken].some((pointer) => pointer.startsWith(`${child.at}/`));
    return within ? leftOver(child, taken, showing) : [child];
  });
}

/** Sections from the form's own objects and tables; scalars between them share one. An object around everything is seen through. */
function derived(places: readonly Place[], described: boolean, showing: Showing): readonly Section[] {
  const [only] = places;
  if (only && places.length === 1 && kindOf(only.shape) === 'object' && !isOneBox(only, showing)) {
    return derived(membersOf(only, showing), described, showing);
  }
  const sections: Section[] = [];
  let loose: Place[] = [];
  const close = () => {
    const title = described || sections.length > 0 ? showing.words.others : showing.words.basics;
    if (loose.length > 0) sections.push(section(title, loose, [], showing));
    loose = [];
  };
  for (const place of places) {
    const single = isOneBox(place, showing);
    if (!single) close();
    if (single) loose.push(place);
    else sections.push(section(groupLabel(place, showing), [place], [], showing));
  }
  close();
  return sections;
}

function section(title: string, places: readonly Place[], signatures: readonly Signature[], showing: Showing): Section {
  const ticks: Content[] = [];
  const rest = places.filter((place) => {
    if (!isBandTick(place, showing)) return true;
    ticks.push(bandTick(place, showing));
    return false;
  });
  return { title, ticks, blocks: unwrap(arrange(rest, showing), title), signatures };
}

/** A box that is no field of its own: ticked in the band of its section. */
function isBandTick(place: Place, showing: Showing): boolean {
  const unboxed = member(keyword(place.shape, 'x-print'), 'box') === false;
  const odd = kindOf(place.shape) === 'boolean' && !isEmptyValue(place.value) && typeof place.value !== 'boolean';
  return unboxed && !odd && choicesOf(place.shape, showing, false) !== undefined;
}

function bandTick(place: Place, showing: Showing): Content {
  const title = labelAt(place, showing);
  if (kindOf(place.shape) !== 'boolean') return showValue(place.shape, place.value, place.at, showing);
  return { at: place.at, title, pieces: [{ kind: 'tick', on: place.value === true, text: title }] };
}

/** The blocks without a group, or a table's title, that only repeats the title above it. */
function unwrap(blocks: readonly Block[], title: string): readonly Block[] {
  const [only] = blocks;
  if (!only || blocks.length > 1 || !title.replace(/\s/g, '').endsWith(only.label.replace(/\s/g, ''))) return blocks;
  if (only.kind === 'group') return only.blocks;
  return only.kind === 'table' ? [{ ...only, label: '' }] : blocks;
}
