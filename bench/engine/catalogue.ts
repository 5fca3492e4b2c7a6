import { align, merge, readForm, report } from '@yunform/core';
import { catalogue } from '@yunform/elements';
import { formsLike } from './forms.ts';
import { cpu, must } from './merge.ts';

/** A whole country's forms: how many there are in one published catalogue of government services, each of 60 fields. */
const FORMS = 1791;

/** Prints the figures of a catalogue of forms: read and aligned once, then a matter of 16 merged on demand, then one more form. */
export function run(): void {
  const count = FORMS;
  const schemas = formsLike(count, { fields: 60, shared: 0.5, seed: 7 });
  const reading = cpu(() => schemas.map((schema) => must(readForm(schema, { catalogue }))));
  const forms = reading.value;
  const aligning = cpu(() => must(align(forms, { catalogue })));
  const [more] = formsLike(1, { fields: 60, shared: 0.5, seed: 8 }, count).map((schema) =>
    must(readForm(schema, { catalogue })),
  );
  const adding = cpu(() => must(align([...forms, ...(more ? [more] : [])], { catalogue })));
  const chosen = forms.filter((_, index) => index % Math.ceil(count / 16) === 0);
  const merging = cpu(() => report(must(merge(chosen, { catalogue, onConflict: 'ask-each' }))));
  const line = (what: string, ms: number): void =>
    console.log(`${what.padEnd(72)} ${(ms / 1000).toFixed(2).padStart(7)} s CPU`);
  console.log(`a catalogue of ${count} forms of 60 fields, Node ${process.version}`);
  line('read (limits, normalised, places, demands)', reading.ms);
  line(`align (${aligning.value.correspondences.length} data elements)`, aligning.ms);
  line('one form more: read and aligned with all', adding.ms);
  line(`merge a chosen ${chosen.length}, cold, with report`, merging.ms);
  console.log(`${'memory at the end'.padEnd(72)} ${(process.memoryUsage().rss / 2 ** 20).toFixed(0).padStart(7)} MB`);
}
