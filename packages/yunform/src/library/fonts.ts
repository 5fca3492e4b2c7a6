import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { FontProvider } from '@yunform/pdf';

const FILE = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';

/** Noto Sans SC, which has every character of GB 18030-2022 levels 1 and 2; read from its package when it is first needed. */
export const defaultFonts: FontProvider = {
  fonts: async () => [
    { name: 'Noto Sans SC', bytes: new Uint8Array(await readFile(createRequire(import.meta.url).resolve(FILE))) },
  ],
};
