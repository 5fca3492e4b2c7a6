import { YunformError } from '@yunform/schema/base';
import type { SubsetterSource } from './provider.ts';

/** The part of Node's `process` that finds files without an import that a bundler for browsers would follow. */
interface NodeProcess {
  readonly getBuiltinModule?: (name: string) => unknown;
}

interface ModuleBuiltin {
  createRequire(from: string): { resolve(name: string): string };
}

interface FileBuiltin {
  readFileSync(path: string): Uint8Array<ArrayBuffer>;
}

let own: Promise<WebAssembly.Module> | undefined;

/** The harfbuzz-subset module: the caller's bytes, or in Node the file of the harfbuzzjs package. */
export function loadSubset(bytes?: SubsetterSource): Promise<WebAssembly.Module> {
  if (bytes instanceof WebAssembly.Module) return Promise.resolve(bytes);
  if (bytes) return WebAssembly.compile(bytes);
  own ??= WebAssembly.compile(readInstalled());
  return own;
}

function readInstalled(): Uint8Array<ArrayBuffer> {
  const module = builtin('node:module', isModule);
  const files = builtin('node:fs', isFiles);
  if (!module || !files) {
    throw new YunformError('outside Node give the bytes of harfbuzzjs/dist/harfbuzz-subset.wasm as `subsetter`');
  }
  const require = module.createRequire(import.meta.url);
  return files.readFileSync(require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'));
}

function builtin<T>(name: string, is: (value: unknown) => value is T): T | undefined {
  const node: NodeProcess | undefined = Reflect.get(globalThis, 'process');
  const found = node?.getBuiltinModule?.(name);
  return is(found) ? found : undefined;
}

function isModule(value: unknown): value is ModuleBuiltin {
  return typeof value === 'function' && 'createRequire' in value;
}

function isFiles(value: unknown): value is FileBuiltin {
  return typeof value === 'object' && value !== null && 'readFileSync' in value;
}
