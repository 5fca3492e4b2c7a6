import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { hasTool, pathOfTool } from '../../../../test/tools.ts';

const runtime = 'java';
const require = createRequire(import.meta.url);

/** Are Java and the library that veraPDF lacks here? */
export function hasVera(check: string): boolean {
  return [hasTool('java', check), hasTool('jaxb', check)].every(Boolean);
}

/** What veraPDF finds against the files: one line for each that a flavour (`3a`, `ua1` …) refuses, none when all pass. */
export function veraFaults(
  flavours: readonly string[],
  files: { readonly [name: string]: Uint8Array },
): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'yunform-vera-'));
  try {
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = join(folder, `${name.replace(/[^\w-]/g, '_')}.pdf`);
      writeFileSync(path, bytes);
      return path;
    });
    // The validator that the package carries in its jar, run by a class of our own.
    const jar = join(dirname(require.resolve('@opendataloader/pdf')), '..', 'lib', 'opendataloader-pdf-cli.jar');
    const classes = [jar, join(dirname(pathOfTool('jaxb')), '*')].join(':');
    // Short runs: the quick compiler and the small collector halve the time.
    const quick = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
    const args = [...quick, '-cp', classes, join(import.meta.dirname, 'Vera.java'), flavours.join(','), ...paths];
    const { stdout, stderr } = spawnSync(runtime, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
    const passed = stdout.split('\n').filter((line) => line.startsWith('PASS ')).length;
    if (passed === paths.length * flavours.length) return [];
    return [...stdout.split('\n').filter((line) => line !== '' && !line.startsWith('PASS ')), stderr];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
