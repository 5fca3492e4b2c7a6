import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { isObject, type Json, type JsonObject } from '@yunform/schema/base';

const FOLDER = '/usr/share/perl5/auto/share/dist/Test-JSON-Schema-Acceptance';

/** A schema of the official suite with its instances and the suite's own verdicts. */
export interface Group {
  readonly file: string;
  readonly name: string;
  readonly schema: Json;
  readonly tests: readonly { readonly data: Json; readonly valid: boolean }[];
}

/** Where the official JSON-Schema-Test-Suite is installed. */
export const SUITE: string = FOLDER;

function readJson(file: string): Json {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** The dialect's own `$schema`. */
const URIS: Readonly<Record<string, string>> = {
  draft4: 'http://json-schema.org/draft-04/schema#',
  draft6: 'http://json-schema.org/draft-06/schema#',
  draft7: 'http://json-schema.org/draft-07/schema#',
  'draft2019-09': 'https://json-schema.org/draft/2019-09/schema',
  'draft2020-12': 'https://json-schema.org/draft/2020-12/schema',
};

/** The groups of a dialect, in the order of file names; each schema names its dialect. */
export function groupsOf(draft: string, withOptional = false): Group[] {
  const folder = join(FOLDER, 'tests', draft);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const optional = withOptional ? readdirSync(join(folder, 'optional')).filter((name) => name.endsWith('.json')) : [];
  return [...names, ...optional.map((name) => `optional/${name}`)].sort().flatMap((file) => {
    const groups = readJson(join(folder, file)) as unknown as {
      description: string;
      schema: Json;
      tests: Group['tests'];
    }[];
    return groups.map(({ description, schema, tests }) => ({
      file,
      name: description,
      schema: isObject(schema) && schema.$schema === undefined ? { $schema: URIS[draft] ?? '', ...schema } : schema,
      tests,
    }));
  });
}

/** What references of the suite may lead to: its `remotes` and the metaschemas that ajv ships. */
export function libraryOf(): JsonObject {
  const found: Record<string, Json> = {};
  const remotes = join(FOLDER, 'remotes');
  if (existsSync(remotes)) collect(remotes, 'http://localhost:1234/', found);
  const refs = join(dirname(createRequire(import.meta.url).resolve('ajv')), 'refs');
  for (const draft of ['06', '07']) {
    found[`http://json-schema.org/draft-${draft}/schema`] = readJson(join(refs, `json-schema-draft-${draft}.json`));
  }
  for (const year of ['2019-09', '2020-12']) {
    const folder = join(refs, `json-schema-${year}`);
    found[`https://json-schema.org/draft/${year}/schema`] = readJson(join(folder, 'schema.json'));
    for (const name of readdirSync(join(folder, 'meta'))) {
      found[`https://json-schema.org/draft/${year}/meta/${name.replace('.json', '')}`] = readJson(
        join(folder, 'meta', name),
      );
    }
  }
  return found;
}

function collect(folder: string, uri: string, found: Record<string, Json>): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) collect(path, `${uri}${name}/`, found);
    else found[uri + name] = readJson(path);
  }
}
