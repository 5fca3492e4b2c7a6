import { parsePointer, toPointer } from '@yunform/schema/base';
import type { Catalogue, DataElement } from '../catalogue/catalogue.ts';
import { fieldId } from './alignment.ts';
import type { Cluster, Member } from './cluster.ts';
import type { Suggestion } from './suggestion.ts';
import { refOf } from './suggestions.ts';

type Decided = (a: string, b: string) => 'same' | 'never' | 'other' | undefined;

/** A field that asks for a whole, and the fields of another form that ask for its parts: suggested with the lens that joins them. */
export function composites(
  clusters: readonly Cluster[],
  catalogue: Catalogue,
  known: ReadonlyMap<string, string>,
  decided: Decided,
): readonly Suggestion[] {
  const byElement = new Map(
    clusters.flatMap(({ element, members }) => (element === undefined ? [] : [[element, members] as const])),
  );
  return Object.values(catalogue.elements).flatMap((element) => {
    const wholes = byElement.get(element.id) ?? [];
    const { parts } = element;
    if (!parts || wholes.length === 0) return [];
    const inParts = partsByForm(parts.elements, byElement);
    return [...inParts].flatMap(([form, found]) => {
      const whole = wholes.find(({ profile }) => profile.form !== form);
      const fields = [whole, ...found.map(({ member }) => member)].flatMap((one) => (one ? [one.profile.id] : []));
      if (!whole || fields.every((id) => known.has(id))) return [];
      const suggestion = composite(element, parts.separator, whole, found);
      return decided(fieldId(suggestion.subject), fieldId(suggestion.object)) === undefined ? [suggestion] : [];
    });
  });
}

interface Part {
  readonly element: string;
  readonly member: Member;
}

/** The forms that ask for at least two of the parts, with the fields that do. */
function partsByForm(
  parts: readonly string[],
  byElement: ReadonlyMap<string, readonly Member[]>,
): ReadonlyMap<string, readonly Part[]> {
  const found = new Map<string, Part[]>();
  for (const element of parts) {
    for (const member of byElement.get(element) ?? []) {
      const form = member.profile.form ?? '';
      found.set(form, [...(found.get(form) ?? []), { element, member }]);
    }
  }
  return new Map([...found].filter(([, list]) => list.length >= 2).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function composite(element: DataElement, separator: string, whole: Member, found: readonly Part[]): Suggestion {
  const refs = found.map(({ element: part, member }) => ({ ...refOf(member.profile), element: part }));
  const [first] = refs;
  const title = element.titles['zh-CN'] ?? element.id;
  const confidence = Math.min(whole.confidence, ...found.map(({ member }) => member.confidence));
  return {
    subject: refOf(whole.profile),
    object: { form: first?.form ?? '', pointer: commonGroup(refs.map(({ pointer }) => pointer)) },
    element: element.id,
    confidence: Math.round(confidence * 1000) / 1000,
    reasons: [
      {
        matcher: 'parts',
        points: 5,
        reason: {
          'zh-CN': `对方分 ${refs.length} 项填写“${title}”，依次连接即得`,
          en: `the other form asks for ${element.titles.en ?? element.id} in ${refs.length} parts; joined in order they give it`,
        },
      },
    ],
    lens: { op: 'join', separator },
    parts: refs,
  };
}

/** The innermost group around all. */
function commonGroup(pointers: readonly string[]): string {
  const [first = [], ...others] = pointers.map((pointer) => parsePointer(pointer).slice(0, -1));
  const depth = first.findIndex((token, index) => others.some((tokens) => tokens[index] !== token));
  return toPointer(depth === -1 ? first : first.slice(0, depth));
}
