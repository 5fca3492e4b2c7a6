import { createHash } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import type { BatchRecord } from '@yunform/pdf';
import { seal } from '@yunform/pdf';
import { fail, isObject, type Json, member, type Outcome, succeed } from '@yunform/schema/base';
import { cliIssue } from '../cli/catalog/catalog.ts';
import { fileNameOf } from '../cli/file-name.ts';
import { listBelow, readJson, readObject, sizeOf } from '../cli/files.ts';
import { idOf, loadIntake } from './load.ts';
import type { Request } from './print-request.ts';
import { ROUTING } from './route.ts';

/** The published schemas that a batch may belong to, by form id. */
export type Schemas = ReadonlyMap<string, Json>;

/** The schemas of an intake, or the one schema of a file. */
export function schemasIn(file: string): Outcome<Schemas> {
  const json = readObject(file);
  if (!json.ok) return json;
  if (json.value.format !== 1 || !isObject(json.value.forms))
    return succeed(new Map([[formIdOf(json.value, file), json.value]]));
  const intake = loadIntake(file);
  if (!intake.ok) return intake;
  return succeed(
    new Map(Object.entries(intake.value.forms).map(([id, form]) => [id, form.schema] as const)),
    intake.issues,
  );
}

/** The id of a form: its own, else its `$id`, else what its file is called. */
export function formIdOf(schema: Json, file: string): string {
  return String(member(member(schema, 'x-form'), 'id') ?? member(schema, '$id') ?? idOf(file));
}

/** The files of a batch, by the paths of its records: without their ending, from the folder of the batch. */
export function recordsIn(folder: string): Outcome<readonly string[]> {
  const files = listBelow(folder);
  if (!files.ok) return files;
  const names = files.value
    .filter((path) => path.endsWith('.json') && basename(path) !== ROUTING)
    .map((path) => path.slice(0, -'.json'.length));
  return names.length === 0 ? fail([cliIssue('batch-empty', { folder })]) : succeed(names);
}

/** A record of a batch and the digest of all that decides its print. */
export interface Loaded {
  readonly record: BatchRecord;
  readonly input: string;
}

/** Reads one record: its submission, its form by the name of the file or of a folder above it, its provenance from the routing beside it. */
export async function loadRecord(
  folder: string,
  name: string,
  schemas: Schemas,
  request: Request,
): Promise<Outcome<Loaded>> {
  const file = join(folder, `${name}.json`);
  const form = formIn(name, schemas);
  if (form === undefined) return fail([cliIssue('batch-form-unknown', { file, forms: [...schemas.keys()] })]);
  const submission = readJson(file);
  if (!submission.ok) return submission;
  const [id, schema] = form;
  const provenance = provenanceOf(dirname(file), id);
  const sealed = request.key === undefined ? undefined : await seal(schema, submission.value, request.key);
  if (sealed && !sealed.ok) return sealed;
  const record: BatchRecord = {
    name,
    form: schema,
    submission: submission.value,
    ...(provenance === undefined ? {} : { provenance }),
    ...(sealed ? { seal: sealed.value } : {}),
  };
  return succeed({ record, input: await inputOf(record, request) }, submission.issues);
}

function formIn(name: string, schemas: Schemas): readonly [id: string, schema: Json] | undefined {
  const parts = name.split('/').reverse();
  const named = [...schemas].find(([id]) => parts.includes(fileNameOf(id, '')));
  return named ?? (schemas.size === 1 ? [...schemas][0] : undefined);
}

function provenanceOf(folder: string, form: string): Json | undefined {
  const file = join(folder, ROUTING);
  const routing = sizeOf(file) === undefined ? undefined : readObject(file);
  return routing?.ok ? member(member(routing.value.submissions, form), 'provenance') : undefined;
}

async function inputOf(record: BatchRecord, { print }: Request): Promise<string> {
  const { fonts, template, ...plain } = print;
  const hash = createHash('sha256').update(JSON.stringify([record, plain, template?.fields ?? null]));
  if (template) hash.update(template.bytes);
  for (const { name, bytes } of await fonts.fonts()) hash.update(`${name} ${bytes.length} `);
  return hash.digest('hex');
}
