// Four departments' forms into one intake; one company's answers into four submissions and four PDFs.
// npm run demo, or: node scripts/run-ts.mjs examples/four-certificates/main.ts <output folder>
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, describe, type Json, merge, type Outcome, print, readForm, report } from 'yunform';

const schemas = join(import.meta.dirname, '..', '..', 'schemas');
const out = process.argv[2] ?? 'out';

function read(...path: string[]) {
  return JSON.parse(readFileSync(join(schemas, ...path), 'utf8'));
}

function write(name: string, content: Json | Uint8Array): void {
  mkdirSync(join(out, name, '..'), { recursive: true });
  writeFileSync(
    join(out, name),
    content instanceof Uint8Array ? content : `${JSON.stringify(content, undefined, 2)}\n`,
  );
}

/** The value, or an end with every issue in words. */
function need<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.issues.map((issue) => describe(issue, 'en')).join('\n'));
}

// Once: read what the departments publish, merge it.
const published = ['gongshang/establish', 'guoshui/registration', 'dishui/registration', 'zhijian/orgcode'];
const forms = published.map((path) => need(readForm(read(path, 'schema.json'))));
const intake = need(merge(forms, { matter: read('matters', '四证联办.json') }));
const burden = report(intake);
write('intake.json', JSON.parse(JSON.stringify(intake)));
write('report.json', JSON.parse(JSON.stringify(burden)));

console.log(`四证联办: ${burden.forms.length} forms, ${burden.boxes} boxes on paper → ${burden.questions} questions\n`);
for (const { department, titles, boxes, alone } of burden.forms) {
  console.log(`  ${department['zh-CN']} ${titles['zh-CN']}: ${boxes} boxes, ${alone} questions of its own`);
}

// Per applicant: one set of answers, one submission for each department, each checked by that department's own schema.
const routing = compile(intake).route(read('matters', '四证联办', 'answers', 'full.json'));
for (const issue of routing.issues) console.log(describe(issue, 'en'));
const submissions = Object.values(routing.submissions);
console.log(
  `\n${submissions.filter(({ status }) => status === 'accepted').length} of ${submissions.length} submissions accepted by the departments' own schemas\n`,
);

for (const { form, status, data, provenance } of submissions) {
  write(`submissions/${form}.json`, data);
  const at = '2015-06-01T09:30:00+08:00';
  const printed = await print(intake.forms[form]?.schema ?? {}, data, {
    at,
    provenance: JSON.parse(JSON.stringify(provenance)),
  });
  const { bytes, pages } = need(printed);
  write(`pdf/${form}.pdf`, bytes);
  console.log(
    `  ${form}: ${status}, ${provenance.length} values → submissions/${form}.json, pdf/${form}.pdf (${pages} pages)`,
  );
}

const capital = '/organization/registered-capital';
const places = submissions.flatMap(({ form, provenance }) =>
  provenance.filter(({ from }) => from.includes(capital)).map(({ to, lens }) => `${form} ${to} (${lens.op})`),
);
console.log(`\n${capital} is asked once and goes to\n  ${places.join('\n  ')}`);
console.log(`\nWritten to ${out}: intake.json, report.json, submissions/, pdf/`);
if (submissions.some(({ status }) => status !== 'accepted')) process.exitCode = 1;
