import { verify as coreVerify, type Verified, type VerifyOptions } from '@yunform/pdf';
import type { Outcome } from '@yunform/schema/base';
import { defaultFonts } from './fonts.ts';

/** Takes the data out of a printed file, recomputes their digest, prints them again in Noto Sans SC and compares the bytes. */
export function verify(bytes: Uint8Array, options: VerifyOptions = {}): Promise<Outcome<Verified>> {
  return coreVerify(bytes, { fonts: defaultFonts, ...options });
}
