import { chain, type Fonts } from './chain.ts';
import { sha256 } from './digest.ts';
import type { FontFile } from './face.ts';

/** Where the fonts of a print come from: an ordered chain, the first that has a character shows it. */
export interface FontProvider {
  readonly fonts: () => readonly FontFile[] | Promise<readonly FontFile[]>;
}

/** The fonts of a provider, opened, with the files that could not be used. */
export interface Opened {
  readonly fonts: Fonts;
  readonly faults: readonly { readonly font: string; readonly fault: string }[];
  /** The SHA-256 of each usable font, in the order of the chain. */
  readonly digests: () => Promise<readonly string[]>;
}

const opened = new WeakMap<FontProvider, Promise<Opened>>();

/** Opens the fonts of a provider, once for all prints with it. */
export function openFonts(provider: FontProvider): Promise<Opened> {
  let known = opened.get(provider);
  if (!known) {
    known = open(provider);
    opened.set(provider, known);
  }
  return known;
}

async function open(provider: FontProvider): Promise<Opened> {
  const files = await provider.fonts();
  const faults: { font: string; fault: string }[] = [];
  const fonts = chain(files, ({ name }, fault) => faults.push({ font: name, fault }));
  let sums: Promise<readonly string[]> | undefined;
  const digests = () => {
    sums ??= Promise.all(fonts.faces.map(({ file }) => sha256(file.bytes)));
    return sums;
  };
  return { fonts, faults, digests };
}
