import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { print } from '@yunform/pdf';
import { registration, submission } from '../forms.ts';

// Prints in the Node that runs this: `node main.js <font>` says its version and the SHA-256 of the file.
const [font = ''] = process.argv.slice(2).map((path) => new Uint8Array(readFileSync(path)));
const outcome = await print(registration, submission, {
  fonts: { fonts: () => (font === '' ? [] : [{ name: 'NotoSansSC-Regular', bytes: font }]) },
  at: '2015-06-01T09:30:00+08:00',
});
const sum = outcome.ok ? createHash('sha256').update(outcome.value.bytes).digest('hex') : outcome.issues[0]?.message;
console.log(`${process.versions.node.split('.')[0]} ${sum}`);
