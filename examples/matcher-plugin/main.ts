// A matcher of one's own: vectors from an embedding model, made beforehand, tell labels apart that no table of words knows.
// node scripts/run-ts.mjs examples/matcher-plugin/main.ts
import { because, type Matcher, type Profile, standardMatchers } from '@yunform/core';
import { align, type Json, readForm } from 'yunform';
import vectors from './vectors.json' with { type: 'json' };

const known = new Map<string, readonly number[]>(Object.entries(vectors));

function vectorOf({ labels }: Profile): readonly number[] | undefined {
  return [...labels].map((label) => known.get(label)).find((vector) => vector !== undefined);
}

function cosine(a: readonly number[], b: readonly number[]): number {
  const dot = (x: readonly number[], y: readonly number[]) => x.reduce((sum, one, at) => sum + one * (y[at] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

/** Labels whose vectors point the same way ask for the same. */
const byEmbedding: Matcher = {
  name: 'embedding',
  weight: 7,
  // Fields meet when their vectors are largest in the same direction: without a mark in common they would not be compared.
  keys: (profile) => {
    const vector = vectorOf(profile);
    return vector ? [String(vector.indexOf(Math.max(...vector)))] : [];
  },
  compare: (a, b) => {
    const [x, y] = [vectorOf(a), vectorOf(b)];
    if (!x || !y) return undefined;
    const likeness = cosine(x, y);
    if (likeness < 0.8) return undefined;
    const shown = likeness.toFixed(2);
    return { score: likeness, reason: { 'zh-CN': `向量相似度 ${shown}`, en: `vectors point the same way (${shown})` } };
  },
};

function form(id: string, properties: Json) {
  const info = { id, department: id, title: id, version: '1', delivery: 'electronic' };
  const read = readForm({ 'x-form': info, type: 'object', properties });
  if (!read.ok) throw new Error(read.issues.map(({ message }) => message).join('\n'));
  return read.value;
}

const forms = [
  form('police.dog', { p1: { type: 'string', title: '犬只毛色' }, p2: { type: 'string', title: '免疫证明' } }),
  form('vet.register', { q1: { type: 'string', title: '狗的颜色' }, q2: { type: 'string', title: '疫苗接种记录' } }),
];

for (const [what, matchers] of [
  ['without', standardMatchers],
  ['with', [...standardMatchers, byEmbedding]],
] as const) {
  const aligned = align(forms, { suggest: 0.5, matchers });
  if (!aligned.ok) throw new Error('the forms do not align');
  const { suggestions = [] } = aligned.value;
  console.log(`${what} the matcher: ${suggestions.length} suggested`);
  for (const suggestion of suggestions) {
    const { subject, object, confidence } = suggestion;
    console.log(`  ${subject.form}#${subject.pointer} = ${object.form}#${object.pointer} (${confidence.toFixed(2)})`);
    console.log(`    ${because(suggestion, 'en')}`);
  }
}
