import { fail, type Outcome, succeed } from '@yunform/schema/base';
import { issue } from './catalog/catalog.ts';
import { covered, prepare, type Signing } from './sign/update.ts';
import { hex4, isoTime, latin1 } from './write/syntax.ts';

/** Signs bytes: a seal server, a card, a key. Gives a detached CMS signature in DER. */
export type Signer = (bytes: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/**
 * Adds a signature behind a printed file: its own bytes stay as they are, so that it still proves itself to `verify`. The cryptography is
 * the signer's.
 */
export async function sign(bytes: Uint8Array, signer: Signer, signing: Signing): Promise<Outcome<Uint8Array>> {
  const at = isoTime(signing.at);
  if (at === undefined) return fail([issue('time-wrong', { time: signing.at })]);
  const prepared = await prepare(bytes, { ...signing, at });
  if (!prepared) return fail([issue('not-signable', {})]);
  const signature = await signer(covered(prepared));
  const [, first, after] = prepared.range;
  const room = (after - first - 2) / 2;
  if (signature.length > room) return fail([issue('signature-too-long', { length: signature.length, room })]);
  const signed = prepared.bytes.slice();
  const hex = [...signature].map((byte) => hex4(byte).slice(2)).join('');
  signed.set(latin1(hex), first + 1);
  return succeed(signed);
}
