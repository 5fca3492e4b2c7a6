import { generateKeyPairSync } from 'node:crypto';
import { P12Signer } from '@signpdf/signer-p12';
import { sign, verify } from '@yunform/pdf';
import forge from 'node-forge';
import { describe, expect, test } from 'vitest';
import { hasTool } from '../../../test/tools.ts';
import { registration, submission } from './forms.ts';
import { fonts, printed, run } from './support.ts';
import { hasVera, veraFaults } from './vera/vera.ts';

const at = '2015-06-02T10:00:00+08:00';

/** A key with a certificate of its own. */
function selfSigned(): Buffer {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = forge.pki.privateKeyFromPem(pair.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString());
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(pair.publicKey.export({ type: 'spki', format: 'pem' }).toString());
  certificate.serialNumber = '01';
  certificate.validity.notBefore = new Date('2015-01-01T00:00:00Z');
  certificate.validity.notAfter = new Date('2100-01-01T00:00:00Z');
  const names = [{ name: 'commonName', value: 'Example Seal Server' }];
  certificate.setSubject(names);
  certificate.setIssuer(names);
  certificate.sign(key, forge.md.sha256.create());
  const store = forge.pkcs12.toPkcs12Asn1(key, [certificate], 'secret', { algorithm: '3des' });
  return Buffer.from(forge.asn1.toDer(store).getBytes(), 'binary');
}

const store = selfSigned();
// The signer empties the store that it is given: it takes a new one each time.
const signer = (bytes: Uint8Array) =>
  new P12Signer(Buffer.from(store), { passphrase: 'secret' }).sign(Buffer.from(bytes), new Date(at));

async function signed(standard?: '3a' | '1b') {
  const { bytes } = await printed(registration, submission, standard === undefined ? {} : { standard });
  const outcome = await sign(bytes, signer, { at, name: '示例市商务局', reason: '受理' });
  if (!outcome.ok) expect.fail(outcome.issues.map(({ message }) => message).join());
  return { bytes, file: outcome.value };
}

describe('a signature behind a print', () => {
  test('leaves the bytes of the print as they are, so that it still proves itself', async () => {
    const { bytes, file } = await signed();
    expect(Buffer.from(file.subarray(0, bytes.length)).equals(Buffer.from(bytes))).toBe(true);
    const outcome = await verify(file, { fonts });
    expect(outcome.ok && outcome.value).toMatchObject({ reprint: 'same', appended: file.length - bytes.length });
  });

  test.skipIf(!hasTool('pdfsig', 'signatures'))('is valid for the whole file', async () => {
    for (const standard of ['3a', '1b'] as const) {
      const said = run('pdfsig', (path) => ['-nocert', path], (await signed(standard)).file);
      expect(said).toContain('Signature is Valid');
      expect(said).toContain('Total document signed');
      expect(said).toContain('ETSI.CAdES.detached');
    }
  });

  test.skipIf(!hasTool('qpdf', 'syntax of signed files'))('is sound PDF', async () => {
    expect(run('qpdf', (path) => ['--check', path], (await signed()).file)).toContain(
      'No syntax or stream encoding errors',
    );
  });

  test.skipIf(!hasVera('signed files'))('leaves it PDF/A-3a and PDF/UA-1', async () => {
    expect(veraFaults(['3a', 'ua1'], { signed: (await signed()).file })).toEqual([]);
  });

  test('does not fit into too little room, and goes behind no other file', async () => {
    const { bytes, file } = await signed();
    const codes = async (content: Uint8Array, room?: number) =>
      (await sign(content, signer, { at, ...(room === undefined ? {} : { room }) })).issues.map(({ code }) => code);
    expect(await codes(bytes, 100)).toEqual(['signature-too-long']);
    expect(await codes(file)).toEqual(['not-signable']);
    expect(await codes(new TextEncoder().encode('no pdf'))).toEqual(['not-signable']);
  });
});
