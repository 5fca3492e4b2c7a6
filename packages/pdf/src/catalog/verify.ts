import type { Catalog } from '@yunform/schema/base';

/** What verifying can find. */
export type VerifyIssueCode =
  | 'file-unreadable'
  | 'data-missing'
  | 'digest-differs'
  | 'print-differs'
  | 'reprint-not-tried'
  | 'not-signable'
  | 'signature-too-long'
  | 'code-unreadable'
  | 'code-of-other-form'
  | 'code-of-other-data'
  | 'key-unusable'
  | 'seal-missing'
  | 'seal-not-carried'
  | 'seal-of-other-data'
  | 'seal-of-other-key'
  | 'seal-unreadable';

/** What verifying can find, in words. */
export const verifyCatalog: Catalog<VerifyIssueCode> = {
  'file-unreadable': {
    level: 'error',
    summary: 'The bytes are no PDF file that can be read.',
    remedy: 'Give the file as it was printed; an encrypted or damaged one cannot be verified.',
    sentence: { 'zh-CN': '这不是可以读取的 PDF 文件。', en: 'This is no PDF file that can be read.' },
  },
  'data-missing': {
    level: 'error',
    summary: 'The file does not carry the data it was printed from.',
    remedy: 'Give a file printed as PDF/A-3a; other standards carry no data.',
    sentence: {
      'zh-CN': '文件中没有附带打印时的数据，无法核验。',
      en: 'The file does not carry the data it was printed from.',
    },
  },
  'digest-differs': {
    level: 'error',
    summary: 'The data in the file are not those whose digest it names: one of them was changed.',
    remedy: 'Do not trust the file; ask for it anew.',
    sentence: {
      'zh-CN': '文件所附数据的摘要是 {found}，与记载的 {digest} 不符。',
      en: 'The data in the file have the digest {found}, but it names {digest}.',
    },
  },
  'print-differs': {
    level: 'error',
    summary: 'Printed again from its own data the file has other bytes: what it shows may not be what it carries.',
    remedy: 'Compare the two by eye; if it was printed by another release, verify it with that one.',
    sentence: {
      'zh-CN': '按所附数据重新打印，结果与文件不一致。',
      en: 'Printed again from its own data the file comes out different.',
    },
  },
  'reprint-not-tried': {
    level: 'warning',
    summary: 'The file could not be printed again, because the fonts it was printed with were not given.',
    remedy: 'Give exactly these fonts, in this order.',
    sentence: {
      'zh-CN': '没有原用字体（{fonts}），未能重新打印比对。',
      en: 'Without its fonts ({fonts}) the file was not printed again.',
    },
  },
  'not-signable': {
    level: 'error',
    summary: 'The file was not printed here, was changed since, or is signed already.',
    remedy: 'Give the file as it was printed.',
    sentence: {
      'zh-CN': '文件不是本系统打印的原件，或者已经签名，不能签名。',
      en: 'The file is no print of ours as it was made, or it is signed already.',
    },
  },
  'signature-too-long': {
    level: 'error',
    summary: 'The signature does not fit into the room kept for it.',
    remedy: 'Give a greater `room`.',
    sentence: {
      'zh-CN': '签名有 {length} 字节，预留 {room} 字节不够。',
      en: 'The signature has {length} bytes, but there is room for {room}.',
    },
  },
  'code-unreadable': {
    level: 'error',
    summary: 'The scanned text is no code of a printed form.',
    remedy: 'Scan the square code at the upper right of a page.',
    sentence: { 'zh-CN': '“{code}”不是表单上的二维码内容。', en: '“{code}” is no code of a printed form.' },
  },
  'code-of-other-form': {
    level: 'error',
    summary: 'The scanned code belongs to another form.',
    remedy: 'Compare with the form that the code names.',
    sentence: {
      'zh-CN': '二维码属于表单 {code}，不是 {form}。',
      en: 'The code belongs to the form {code}, not to {form}.',
    },
  },
  'code-of-other-data': {
    level: 'error',
    summary: 'The scanned code belongs to other data: the paper and the record differ.',
    remedy: 'Find out which of the two was changed.',
    sentence: {
      'zh-CN': '二维码的摘要 {digest} 与数据的摘要 {found} 不符：纸面与记录不一致。',
      en: 'The code says {digest}, the data have {found}: paper and record differ.',
    },
  },
  'key-unusable': {
    level: 'error',
    summary: 'The key is no Ed25519 key of the half that is needed.',
    remedy: 'Give the private key to seal, the public one to verify, as PEM (PKCS #8, SPKI) or JSON Web Key.',
    sentence: { 'zh-CN': '密钥不是可用的 Ed25519 密钥。', en: 'The key is no Ed25519 key that can be used here.' },
  },
  'seal-missing': {
    level: 'error',
    summary: 'The file carries no seal, but keys were given to verify one.',
    remedy: 'Ask for a sealed print, or verify without keys.',
    sentence: {
      'zh-CN': '文件没有电子签名摘要，无法用密钥核验。',
      en: 'The file carries no seal that a key could verify.',
    },
  },
  'seal-not-carried': {
    level: 'error',
    summary: 'Only a sheet in PDF/A-3a carries a seal.',
    remedy: 'Print the archival copy with the seal; templates, overprints and other standards go without.',
    sentence: { 'zh-CN': '只有 PDF/A-3a 的表单能附带电子签名摘要。', en: 'Only a sheet in PDF/A-3a carries a seal.' },
  },
  'seal-of-other-data': {
    level: 'error',
    summary: 'The seal signs the digest of other data.',
    remedy: 'Do not trust the file; seal the data that are printed.',
    sentence: {
      'zh-CN': '电子签名的摘要是 {found}，与数据的摘要 {digest} 不符。',
      en: 'The seal signs {found}, but the data have the digest {digest}.',
    },
  },
  'seal-of-other-key': {
    level: 'error',
    summary: 'None of the keys given verifies the seal: it is of another key, or it was altered.',
    remedy: 'Check that the public key is the one of who should have sealed; else do not trust the file.',
    sentence: { 'zh-CN': '所给公钥都不能验证文件的电子签名。', en: 'None of the keys given verifies the seal.' },
  },
  'seal-unreadable': {
    level: 'error',
    summary: 'What stands in the place of the seal is no seal.',
    remedy: 'Give the text that `seal` gave, unchanged.',
    sentence: { 'zh-CN': '电子签名无法读取。', en: 'The seal cannot be read.' },
  },
};
