// How long aligning a whole catalogue of forms takes: npm --prefix bench run align [-- <forms> <fields>]
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { align, readForm } from '@yunform/core';
import { pinyin } from '@yunform/core/pinyin';
import { catalogue } from '@yunform/elements';
import type { JsonObject } from '@yunform/schema/base';
import { type Asked, generated, numbers } from './forms.ts';

const [forms = 1791, fields = 60] = process.argv.slice(2).map(Number);
const schemas = join(import.meta.dirname, '..', '..', 'schemas');

/** Every field of the published forms that is no part of a table, without its element. */
function asked(): readonly Asked[] {
  return readdirSync(schemas, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|[\\/])schema\.json$/.test(path))
    .sort()
    .flatMap((path) => {
      const read = readForm(JSON.parse(readFileSync(join(schemas, path), 'utf8')), { catalogue });
      return read.ok ? read.value.fields : [];
    })
    .filter(({ pointer }) => !pointer.includes('/*'))
    .map(({ pointer, schema, title, titles }) => {
      const plain: JsonObject = Object.fromEntries(
        Object.entries(schema).filter(([keyword]) => !keyword.startsWith('x-') && !keyword.startsWith('$')),
      );
      return {
        name: pointer.slice(pointer.lastIndexOf('/') + 1),
        schema: { ...plain, title, 'x-title': { ...titles } },
      };
    });
}

const random = numbers(60);
const pool = asked();
const all = Array.from({ length: forms }, (_, index) => generated(index, fields, pool, random));
const seconds = ({ user, system }: NodeJS.CpuUsage): string => ((user + system) / 1e6).toFixed(1);
const before = process.cpuUsage();
const found = align(all, { catalogue, suggest: 0.5, romanize: pinyin });
const used = process.cpuUsage(before);
if (!found.ok) throw new Error(found.issues.map(({ message }) => message).join('\n'));
const count = all.reduce((sum, form) => sum + form.fields.length, 0);
const { suggestions = [], apart = [] } = found.value;
console.log(`align, Node ${process.version}: ${count} fields of ${forms} forms in ${seconds(used)} s of CPU`);
console.log(`${suggestions.length} suggested, ${apart.length} told apart`);
