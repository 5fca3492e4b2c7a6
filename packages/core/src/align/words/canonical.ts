/** How authors of schemas shorten or spell English words, by the word that they mean. */
const SHORT: { readonly [word: string]: string } = {
  account: 'acct acc accnt acnt accounts a/c',
  accounting: 'acctg',
  address: 'addr adr addrs addres adress',
  administrative: 'admin adm',
  amount: 'amt amnt',
  apartment: 'apt',
  approval: 'appr apprv approve approved approving',
  approver: 'approvedby',
  area: 'ar',
  authority: 'auth',
  bank: 'bnk bk',
  birth: 'brth birthday',
  branch: 'brch brnch branches',
  business: 'biz busi bus bizn',
  capital: 'cap capt',
  category: 'cat catg ctg',
  certificate: 'cert certif crt cer crtf certification certi',
  city: 'cty',
  code: 'cd cde',
  company: 'comp cmpny compny coy',
  contact: 'cont ctc cntct contct',
  contribution: 'contrib contr con',
  corporate: 'corp corporation',
  country: 'ctry cntry cntr nation',
  count: 'cnt',
  county: 'cnty',
  credit: 'cred crdt',
  currency: 'curr ccy cur crncy currcy',
  customs: 'cus cust custom',
  date: 'dt dat',
  department: 'dept dep dpt',
  district: 'dist dstr',
  document: 'doc docs',
  economic: 'econ economy eco',
  education: 'edu educ',
  email: 'mail eml emailaddr',
  employee: 'emp empl employees emply employed',
  english: 'eng en',
  enterprise: 'ent entp entr entprise etps',
  establishment: 'est estab estb establish established',
  expiry: 'exp expir expiration expire',
  finance: 'fin fina financial',
  foreign: 'frgn forgn',
  founding: 'founded found',
  headquarters: 'hq headquarter',
  identification: 'ident idn',
  identity: 'idty',
  income: 'incm',
  industry: 'ind indus indu inds industrial indst',
  insurance: 'ins insur insu',
  investment: 'invest invst',
  investor: 'inv invt',
  legal: 'lgl',
  licence: 'lic license licens licn permit lcns',
  location: 'loc locn',
  manager: 'mgr mngr',
  mobile: 'mob mbl mobl mp cellphone',
  name: 'nm nam nme names',
  nationality: 'natl nation',
  nature: 'natr',
  number: 'no num nbr nr numb numbr nos',
  office: 'off ofc offc',
  opening: 'open opened',
  operation: 'op oper opr operating operational operat',
  organization: 'org organisation organ orgn orgz',
  parent: 'prnt',
  person: 'psn prsn pers persn ppl',
  phone: 'ph phn tphone',
  place: 'plc',
  postal: 'pstl postl',
  post: 'posit pos',
  principal: 'prin prpl',
  province: 'prov prv',
  ratio: 'rat rto percent percentage pct perc proportion prop',
  region: 'rgn regn',
  registration: 'reg regist rgst regis registered register registr regt',
  representative: 'rep repr repre reps represent representer',
  responsible: 'resp respons',
  scope: 'scp scop',
  sector: 'sect',
  shareholder: 'shrhld sharehold stockholder holder',
  social: 'soc soci',
  street: 'str',
  subscribed: 'subs subscr',
  supervisor: 'superv supervising',
  taxpayer: 'taxpr txpyr',
  tax: 'tx',
  telephone: 'tel telno telph telp',
  total: 'ttl tot',
  type: 'typ tp types typecode',
  unified: 'uni unif uniform unite',
  unit: 'un unt',
  valid: 'val vld validity',
  website: 'web site',
  work: 'wrk working',
};

const MEANT: ReadonlyMap<string, string> = new Map(
  Object.entries(SHORT).flatMap(([word, all]) => all.split(' ').map((short) => [short, word] as const)),
);

/** The abbreviations that are read for what they mean. */
export const abbreviations: readonly string[] = [...MEANT.keys()];

const SILENT = new Set(['of', 'the', 'for', 'in', 'a', 'an', 'at', 'on', 'by', 'and', 'or', 'to', 'its', 'their']);

/** A word without its plural. */
function stem(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** A word in the one spelling under which it is known: abbreviations in full, no plural. */
export function canonicalWord(word: string): string {
  return stem(MEANT.get(word) ?? MEANT.get(stem(word)) ?? word);
}

/** Under what a phrase is kept and looked up: its words in any order, abbreviated or not (`no of licence`, `lic_no`). */
export function phraseKey(phrase: string): string {
  const words = phrase.split(' ');
  if (words.length === 1) return canonicalWord(phrase);
  const said = words.filter((word) => !SILENT.has(word));
  return (said.length === 0 ? words : said).map(canonicalWord).sort().join(' ');
}
