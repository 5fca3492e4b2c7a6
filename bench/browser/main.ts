// npm run bench -- browser: typing on a page of 一网通 side by side with the same questions as one form of other libraries.
import { chromium } from 'playwright-core';
import { questionsOf } from './questions.ts';
import { openSite, sizeOf } from './site.ts';
import { type Cost, typeInto } from './typing.ts';

const VARIANTS: readonly (readonly [name: string, title: string])[] = [
  ['page', 'yunform, one page of the intake'],
  ['single', 'yunform, all pages on one screen'],
  ['rjsf-plain', 'rjsf 6.11.1, one form, questions alone'],
  ['rjsf-whole', 'rjsf 6.11.1, one form, with its conditions'],
  ['json-forms', 'JSON Forms 3.8.0 vanilla, questions alone'],
  ['survey', 'SurveyJS 3.0.0, questions alone'],
];
const [ROUNDS, BAR] = [3, 0.35];

const questions = questionsOf();
const site = await openSite(questions);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const costs = new Map<string, Cost[]>(VARIANTS.map(([name]) => [name, []]));
try {
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [name] of VARIANTS) {
      if (round > 0 && costs.get(name)?.length === 0) continue;
      const cost = await typeInto(browser, `${site.url}?variant=${name}`).catch(() => undefined);
      if (cost) costs.get(name)?.push(cost);
    }
} finally {
  await browser.close();
  site.close();
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function of(name: string, what: keyof Cost): number {
  return median((costs.get(name) ?? []).map((cost) => cost[what]));
}

console.log(
  `一网通: ${questions.intake.questions.length} questions. Processor time of the main thread, median of ${ROUNDS} visits.`,
);
console.log('| form | fields | scripts, ms per key | × rjsf | with layout and paint | first, ms | KB over React |');
console.log('| --- | --- | --- | --- | --- | --- | --- |');
for (const [name, title] of VARIANTS) {
  const [key, all, first] = [of(name, 'key'), of(name, 'all'), of(name, 'first')];
  const size = await sizeOf(questions, name);
  if (costs.get(name)?.length === 0) {
    console.log(`| ${title} | not drawn within 30 s | | | | | ${size.toFixed(0)} |`);
    continue;
  }
  const ratio = key / of('rjsf-whole', 'key');
  console.log(
    `| ${title} | ${of(name, 'fields')} | ${key.toFixed(2)} | ${ratio.toFixed(2)} | ${all.toFixed(1)} | ${first.toFixed(0)} | ${size.toFixed(0)} |`,
  );
}
const ratio = of('page', 'key') / of('rjsf-whole', 'key');
console.log(
  `typing on a page: ${ratio.toFixed(2)} of the same intake as one rjsf form (bar ${BAR}): ${ratio <= BAR ? 'met' : 'MISSED'}`,
);
process.exitCode = ratio <= BAR ? 0 : 1;
