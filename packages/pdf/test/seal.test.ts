import { generateKeyPairSync } from 'node:crypto';
import { print, type SealKey, seal, verify } from '@yunform/pdf';
import { describe, expect, test } from 'vitest';
import { registration, submission } from './forms.ts';
import { withFile } from './pages.ts';
import { fonts, options, printed } from './support.ts';
import { hasVera, veraFaults } from './vera/vera.ts';

/** A pair of keys in both notations. */
function pair(): {
  readonly secret: SealKey;
  readonly open: SealKey;
  readonly jwk: SealKey;
  readonly openJwk: SealKey;
} {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const { x = '', d = '' } = privateKey.export({ format: 'jwk' });
  return {
    secret: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    open: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    jwk: { kty: 'OKP', crv: 'Ed25519', x, d, kid: 'desk-1' },
    openJwk: { kty: 'OKP', crv: 'Ed25519', x },
  };
}

const own = pair();
const other = pair();

async function sealed(key: SealKey = own.secret, data = submission): Promise<string> {
  const outcome = await seal(registration, data, key);
  if (!outcome.ok) expect.fail(outcome.issues.map(({ message }) => message).join());
  return outcome.value;
}

const codes = (outcome: { readonly issues: readonly { readonly code: string }[] }) =>
  outcome.issues.map(({ code }) => code);

describe('a sealed print', () => {
  test('is verified with the public key, in either notation, among others', async () => {
    const { bytes } = await printed(registration, submission, { seal: await sealed() });
    for (const keys of [[own.open], [own.openJwk], [other.open, own.open]]) {
      const outcome = await verify(bytes, { fonts, keys });
      expect([codes(outcome), outcome.ok && outcome.value]).toMatchObject([[], { seal: 'valid', reprint: 'same' }]);
    }
  });

  test('has the same bytes every time, and others than without the seal', async () => {
    const again = async () => Buffer.from((await printed(registration, submission, { seal: await sealed() })).bytes);
    expect((await again()).equals(await again())).toBe(true);
    expect((await again()).equals(Buffer.from((await printed(registration, submission)).bytes))).toBe(false);
  });

  test('is not vouched for by another key, nor without keys', async () => {
    const { bytes } = await printed(registration, submission, { seal: await sealed(own.jwk) });
    expect(codes(await verify(bytes, { fonts, keys: [other.open] }))).toEqual(['seal-of-other-key']);
    const outcome = await verify(bytes, { fonts });
    expect([codes(outcome), outcome.ok && outcome.value.seal]).toEqual([[], 'not-tried']);
    expect(codes(await verify((await printed(registration, submission)).bytes, { fonts, keys: [own.open] }))).toEqual([
      'seal-missing',
    ]);
  });

  test('does not take other data, nor a seal of other data', async () => {
    const { bytes } = await printed(registration, submission, { seal: await sealed() });
    const forged = await withFile(bytes, 'submission.json', '{"name":"另一公司"}');
    expect(codes(await verify(forged, { fonts, keys: [own.open] }))).toEqual(['digest-differs']);
    const foreign = await sealed(own.secret, { ...submission, name: '另一公司' });
    const exchanged = await withFile(bytes, 'seal.jws', foreign);
    expect(codes(await verify(exchanged, { keys: [own.open] }))).toContain('seal-of-other-data');
    const garbled = await withFile(bytes, 'seal.jws', `${(await sealed()).slice(0, -8)}AAAAAAAA`);
    expect(codes(await verify(garbled, { keys: [own.open] }))).toContain('seal-of-other-key');
    const empty = await withFile(bytes, 'seal.jws', 'no seal');
    expect(codes(await verify(empty, { keys: [own.open] }))).toContain('seal-unreadable');
  });

  test.skipIf(!hasVera('sealed prints'))('is PDF/A-3a and PDF/UA-1', async () => {
    const { bytes } = await printed(registration, submission, { seal: await sealed() });
    expect(veraFaults(['3a', 'ua1'], { sealed: bytes })).toEqual([]);
  });
});

describe('what cannot be sealed is said', () => {
  test('with a key that is none, of the wrong half, of another kind', async () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const wrong: readonly SealKey[] = [
      'no key',
      own.open,
      own.openJwk,
      {},
      rsa.export({ type: 'pkcs8', format: 'pem' }).toString(),
    ];
    for (const key of wrong) expect(codes(await seal(registration, submission, key))).toEqual(['key-unusable']);
    const { bytes } = await printed(registration, submission, { seal: await sealed() });
    expect(codes(await verify(bytes, { fonts, keys: [own.secret] }))).toEqual(['key-unusable']);
  });

  test('on a print that carries no data, or other data', async () => {
    const given = await sealed();
    const said = async (more: object, data = submission) =>
      codes(await print(registration, data, { ...options, ...more }));
    expect(await said({ seal: given, standard: '2u' })).toEqual(['seal-not-carried']);
    expect(await said({ seal: given, overprint: {} })).toEqual(['seal-not-carried']);
    expect(await said({ seal: given }, { ...submission, name: '另一公司' })).toEqual(['seal-of-other-data']);
    expect(await said({ seal: 'no seal' })).toEqual(['seal-unreadable']);
  });
});
