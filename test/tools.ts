import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';

/** System tools that checks use, with the Debian package that brings each. */
const PACKAGES = {
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  mutool: 'mupdf-tools',
  qpdf: 'qpdf',
  java: 'default-jdk-headless',
  zbarimg: 'zbar-tools',
  chromium: 'chromium',
} as const;

/**
 * Is the tool on this machine? If not, the check is named as skipped together with the apt line that enables it.
 * Use as `test.skipIf(!hasTool('pdftotext', 'text of the PDFs'))(…)`.
 */
export function hasTool(tool: keyof typeof PACKAGES, check: string): boolean {
  const found = spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0;
  const file = process.env.YUNFORM_SKIPS;
  if (!found && file) appendFileSync(file, `${check}: apt-get install -y ${PACKAGES[tool]}\n`);
  return found;
}
