import { YunformError } from '@yunform/schema/base';
import type { FontFile } from './face.ts';
import { readTables, type Tables } from './sfnt.ts';

/** The calls of harfbuzz-subset that are used here, over one linear memory. */
interface Harfbuzz {
  readonly memory: WebAssembly.Memory;
  readonly call: (name: string, ...values: number[]) => number;
}

const NO_HINTING = 1;
const NO_LAYOUT_CLOSURE = 512;
const DROP_TABLES = 3;
const DROPPED = ['GSUB', 'GPOS', 'GDEF', 'BASE', 'VORG', 'vhea', 'vmtx', 'name', 'OS/2', 'post', 'STAT', 'DSIG'];

/** Cuts one font to the glyphs of given code points. */
export interface Subsetter {
  /** The subset's tables, `cmap` among them; its glyphs are numbered anew. */
  readonly subset: (codePoints: readonly number[]) => Tables;
}

/** A subsetter for one font. Its memory is fixed at 68 MB, so every font has an instance of its own. */
export async function openSubsetter(module: WebAssembly.Module, file: FontFile): Promise<Subsetter> {
  const instance = await WebAssembly.instantiate(module, {});
  const harfbuzz = bind(instance);
  harfbuzz.call('_initialize');
  const at = allocate(harfbuzz, file.bytes);
  const blob = harfbuzz.call('hb_blob_create', at, file.bytes.length, 1, 0, 0);
  const face = harfbuzz.call('hb_face_create', blob, file.index ?? 0);
  return { subset: (codePoints) => subsetOf(harfbuzz, face, codePoints) };
}

function bind(instance: WebAssembly.Instance): Harfbuzz {
  const { memory } = instance.exports;
  if (!(memory instanceof WebAssembly.Memory)) throw new YunformError('not the harfbuzz-subset module: no memory');
  const call = (name: string, ...values: number[]): number => {
    const entry = instance.exports[name];
    if (typeof entry !== 'function') throw new YunformError(`not the harfbuzz-subset module: no ${name}`);
    return Number(entry(...values)) >>> 0;
  };
  return { memory, call };
}

function allocate({ memory, call }: Harfbuzz, bytes: Uint8Array): number {
  const at = call('malloc', bytes.length);
  if (at === 0) throw new YunformError(`font of ${bytes.length} bytes is too big for the subsetter`);
  new Uint8Array(memory.buffer, at, bytes.length).set(bytes);
  return at;
}

function subsetOf({ memory, call }: Harfbuzz, face: number, codePoints: readonly number[]): Tables {
  const input = call('hb_subset_input_create_or_fail');
  const unicodes = call('hb_subset_input_unicode_set', input);
  for (const codePoint of codePoints) call('hb_set_add', unicodes, codePoint);
  call('hb_subset_input_set_flags', input, NO_HINTING | NO_LAYOUT_CLOSURE);
  const dropped = call('hb_subset_input_set', input, DROP_TABLES);
  for (const tag of DROPPED) call('hb_set_add', dropped, tagOf(tag));
  const result = call('hb_subset_or_fail', face, input);
  call('hb_subset_input_destroy', input);
  if (result === 0) throw new YunformError('the font could not be cut to a subset');
  const blob = call('hb_face_reference_blob', result);
  const length = call('hb_blob_get_length', blob);
  const bytes = new Uint8Array(memory.buffer, call('hb_blob_get_data', blob, 0), length).slice();
  call('hb_blob_destroy', blob);
  call('hb_face_destroy', result);
  const tables = readTables(bytes);
  if (!tables) throw new YunformError('the subset is no font');
  return tables;
}

function tagOf(name: string): number {
  return [...name].reduce((tag, character) => tag * 256 + character.charCodeAt(0), 0);
}
