import type { Issue } from '../base/issue.ts';
import { copy, type Json, setMember } from '../base/json.ts';
import { issue } from '../catalog.ts';
import type { Family, Node, Place, Work } from './place.ts';
import { typeOf } from './type.ts';
import { keyOf } from './values.ts';

interface Voice {
  readonly value: Json;
  readonly by: Node[];
}

/**
 * Joins an annotation, which decides nothing: the value that most inputs give is kept; at a tie that of the input first by name, or the first by its
 * canonical JSON when inputs have no names. What was not kept is reported with its source.
 */
export function joinAnnotation(place: Place, keyword: string, nodes: readonly Node[], work: Work): void {
  const value = nodes[0]?.schema[keyword] ?? null;
  let differs = false;
  for (const { schema } of nodes) if (schema[keyword] !== value) differs = true;
  if (differs) joinVoices(place, keyword, nodes, work);
  else setMember(place.out, keyword, copy(value));
}

function joinVoices(place: Place, keyword: string, nodes: readonly Node[], work: Work): void {
  const [kept, ...others] = voicesOf(nodes, keyword).sort(byWeight(work));
  if (!kept) return;
  setMember(place.out, keyword, copy(kept.value));
  if (others.length > 0) report(place, keyword, kept, others, work);
}

function voicesOf(nodes: readonly Node[], keyword: string): Voice[] {
  const texts = new Map<string, Voice>();
  const others = new Map<string, Voice>();
  for (const node of nodes) {
    const value = node.schema[keyword] ?? null;
    // Texts are their own keys, for there are many of them and a key made of each would cost more than all the rest.
    const [voices, key] = typeof value === 'string' ? [texts, value] : [others, keyOf(value)];
    const voice = voices.get(key);
    if (voice) voice.by.push(node);
    else voices.set(key, { value, by: [node] });
  }
  return [...texts.values(), ...others.values()];
}

function byWeight(work: Work): (a: Voice, b: Voice) => number {
  return (a, b) => {
    if (a.by.length !== b.by.length) return b.by.length - a.by.length;
    const rankA = rankOf(a, work);
    const rankB = rankOf(b, work);
    return rankA === rankB ? (keyOf(a.value) < keyOf(b.value) ? -1 : 1) : rankA - rankB;
  };
}

function rankOf({ by }: Voice, work: Work): number {
  const [first] = by;
  return first && work.named ? first.from : 0;
}

function report(place: Place, keyword: string, kept: Voice, others: readonly Voice[], work: Work): void {
  const labels = ({ by }: Voice): string[] => by.map(({ from }) => work.label(from));
  const at: Issue['at'][number][] = [];
  for (const { by } of [kept, ...others]) for (const node of by) at.push(work.placeOf(work.demand(node, keyword)));
  const values = {
    pointer: place.at,
    keyword,
    kept: kept.value,
    keptFrom: labels(kept),
    others: others.map((voice) => ({ value: voice.value, from: labels(voice) })),
  };
  work.report(issue('annotation-differs', values, at));
}

/** The family of one annotation. */
export function annotation(keyword: string): Family {
  return { keywords: [keyword], join: (place, nodes, work) => joinAnnotation(place, keyword, nodes, work) };
}

/** `default`: proposed values that some input refuses at the place are dropped before one is chosen. */
export function joinDefault(place: Place, nodes: readonly Node[], sources: readonly Node[], work: Work): void {
  const keyword = 'default';
  const fitting = nodes.filter((node) => {
    const value = node.schema[keyword] ?? null;
    if ((typeOf(value) & place.alive) !== 0 && sources.every((source) => work.accepts(source, value) !== false))
      return true;
    const values = { pointer: place.at, value, from: work.label(node.from) };
    work.report(issue('default-dropped', values, [work.placeOf(work.demand(node, keyword))]));
    return false;
  });
  if (fitting.length > 0) joinAnnotation(place, keyword, fitting, work);
}
