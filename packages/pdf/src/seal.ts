import { canonical, fail, type Json, type JsonObject, member, type Outcome, succeed } from '@yunform/schema/base';
import type { CryptoKey as JoseKey } from 'jose';
import { issue } from './catalog/catalog.ts';
import { digestOf } from './record.ts';
import { identityOf } from './sheet/sheet.ts';

/** An Ed25519 key: PEM text (PKCS #8 when private, SPKI when public) or a JSON Web Key. */
export type SealKey = string | JsonObject;

const ALGORITHM = 'EdDSA';

/** Loaded when it is needed: most prints carry no seal. */
const jose = () => import('jose');

/** Signs the digest of a submission to a form with a private key: a compact JWS that `print` attaches. The same bytes for the same arguments. */
export async function seal(form: Json, submission: Json, key: SealKey): Promise<Outcome<string>> {
  const { id, version } = identityOf(form);
  const digest = await digestOf(id, version, submission);
  const { CompactSign } = await jose();
  const payload = new TextEncoder().encode(canonical({ form: id, version, digest }));
  const opened = await openKey(key, 'private');
  if (!opened) return fail([issue('key-unusable', {})]);
  const name = typeof key === 'string' ? undefined : key.kid;
  const header = { alg: ALGORITHM, ...(typeof name === 'string' ? { kid: name } : {}) };
  return succeed(await new CompactSign(payload).setProtectedHeader(header).sign(opened));
}

/** The digest that a seal says it signs, whoever signed it; undefined when the text is no seal. */
export async function sealedDigest(text: string): Promise<string | undefined> {
  const { base64url } = await jose();
  try {
    const [, payload = ''] = text.split('.');
    const said: Json = JSON.parse(new TextDecoder().decode(base64url.decode(payload)));
    const digest = member(said, 'digest');
    return typeof digest === 'string' ? digest : undefined;
  } catch {
    return undefined;
  }
}

/** Was the seal made with the private half of one of these public keys? Undefined when one of them is no such key. */
export async function isSealedBy(text: string, keys: readonly SealKey[]): Promise<boolean | undefined> {
  const { compactVerify } = await jose();
  for (const key of keys) {
    const opened = await openKey(key, 'public');
    if (!opened) return undefined;
    const good = await compactVerify(text, opened, { algorithms: [ALGORITHM] }).then(
      () => true,
      () => false,
    );
    if (good) return true;
  }
  return false;
}

async function openKey(key: SealKey, half: 'private' | 'public'): Promise<JoseKey | undefined> {
  const { importJWK, importPKCS8, importSPKI } = await jose();
  try {
    if (typeof key === 'string')
      return await (half === 'private' ? importPKCS8(key, ALGORITHM) : importSPKI(key, ALGORITHM));
    if (key.kty !== 'OKP' || key.crv !== 'Ed25519' || typeof key.x !== 'string') return undefined;
    const { x, d } = key;
    const jwk = { kty: 'OKP', crv: 'Ed25519', x, ...(half === 'private' && typeof d === 'string' ? { d } : {}) };
    const opened = await importJWK(jwk, ALGORITHM);
    return opened instanceof Uint8Array || opened.type !== half ? undefined : opened;
  } catch {
    return undefined;
  }
}
