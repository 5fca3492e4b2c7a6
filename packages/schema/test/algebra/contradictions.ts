import type { Json, JsonObject } from '@yunform/schema';

/** What two departments ask of one answer, in the words of the clerk who notices that it cannot be. */
export interface Pair {
  readonly name: string;
  readonly schemas: readonly [Json, Json];
}

const text = { type: 'string' } as const;
const amount = { type: 'number' } as const;
const whole = { type: 'integer' } as const;
const list = { type: 'array' } as const;
const record = { type: 'object' } as const;

const pair = (name: string, left: Json, right: Json): Pair => ({ name, schemas: [left, right] });

/** `then`, spelt so that no tool takes the object for a promise. */
const conditional = (then: Json): JsonObject => Object.fromEntries([['then', then]]);

/** Pairs that no answer satisfies. */
export const CONTRADICTIONS: readonly Pair[] = [
  pair('one wants a text, the other a number', text, amount),
  pair('one wants yes or no, the other a list or nothing', { type: 'boolean' }, { type: ['array', 'null'] }),
  pair('the two lists of company types have nothing in common', { enum: ['1110', '1130'] }, { enum: ['151', '159'] }),
  pair('one codes the sex as text, the other as number', { enum: ['1', '2'] }, { enum: [1, 2] }),
  pair('one only takes CN, the other only US', { const: 'CN' }, { const: 'US' }),
  pair('the fixed code is not on the list', { const: '999' }, { enum: ['151', '159'] }),
  pair('the fixed code is a number, a text is wanted', { const: 7 }, text),
  pair('the fixed amount is below the minimum', { const: 3 }, { minimum: 30_000 }),
  pair('the fixed code does not look like a credit code', { const: 'A-1' }, { pattern: '^[0-9A-Z]{18}$' }),
  pair('the listed names are all too long', { enum: ['有限责任公司', '股份有限公司'] }, { maxLength: 4 }),
  pair('the only code is the one that is refused', { const: 'X' }, { not: { const: 'X' } }),
  pair('every listed code is refused', { enum: ['A', 'B'] }, { not: { enum: ['B', 'A', 'C'] } }),
  pair('at least 10 and at most 5', { ...amount, minimum: 10 }, { maximum: 5 }),
  pair('more than 5 and at most 5', { ...amount, exclusiveMinimum: 5 }, { maximum: 5 }),
  pair('5 or more and less than 5', { ...amount, minimum: 5 }, { exclusiveMaximum: 5 }),
  pair('a whole number between 1.2 and 1.8', whole, { minimum: 1.2, maximum: 1.8 }),
  pair('a whole number strictly between 3 and 4', { ...whole, exclusiveMinimum: 3 }, { exclusiveMaximum: 4 }),
  pair('whole hundreds between 101 and 199', { ...amount, multipleOf: 100 }, { minimum: 101, maximum: 199 }),
  pair(
    'a multiple of 0.01 between 0.001 and 0.009',
    { ...amount, multipleOf: 0.01 },
    { minimum: 0.001, maximum: 0.009 },
  ),
  pair('listed amounts that are no whole hundreds', { enum: [150, 250] }, { multipleOf: 100 }),
  pair('whole tens that are no whole number', { ...amount, multipleOf: 10 }, { not: whole }),
  pair(
    'multiples of 6 and of 4 between 1 and 11',
    { ...whole, multipleOf: 6, minimum: 1 },
    { multipleOf: 4, maximum: 11 },
  ),
  pair('at least 10 characters and at most 5', { ...text, minLength: 10 }, { maxLength: 5 }),
  pair(
    'an identity card number and a mobile number',
    { ...text, pattern: '^\\d{17}[\\dXx]$' },
    { pattern: '^1[3-9]\\d{9}$' },
  ),
  pair('a Chinese name and a Latin name', { ...text, pattern: '^\\p{Script=Han}+$' }, { pattern: '^[A-Za-z ]+$' }),
  pair('eighteen digits in at most fifteen characters', { ...text, pattern: '^\\d{18}$' }, { maxLength: 15 }),
  pair('a six-digit postcode of at least seven characters', { ...text, pattern: '^\\d{6}$' }, { minLength: 7 }),
  pair('six digits, but not only digits', { ...text, pattern: '^\\d{6}$' }, { not: { pattern: '^\\d+$' } }),
  pair('a password with a digit and one without any', { ...text, pattern: '^(?=.*\\d).{8,}$' }, { pattern: '^\\D*$' }),
  pair('a date and an IP address', { ...text, format: 'date' }, { format: 'ipv4' }),
  pair('a date in eight characters', { ...text, format: 'date' }, { maxLength: 8 }),
  pair('a date written with slashes', { ...text, format: 'date' }, { pattern: '^\\d{4}/\\d{2}/\\d{2}$' }),
  pair('the thirtieth of February', { ...text, format: 'date' }, { pattern: '-02-30$' }),
  pair('an e-mail address of digits only', { ...text, format: 'email' }, { pattern: '^\\d+$' }),
  pair(
    'one requires the phone, the other forbids it',
    { ...record, required: ['phone'] },
    { properties: { phone: false } },
  ),
  pair(
    'one requires the phone, the other is closed',
    { ...record, required: ['phone'] },
    { properties: { name: true }, additionalProperties: false },
  ),
  pair(
    'one requires the phone, the other says it must not be required',
    { ...record, required: ['phone'] },
    { not: { required: ['phone'] } },
  ),
  pair('three required answers, at most two allowed', { ...record, required: ['a', 'b', 'c'] }, { maxProperties: 2 }),
  pair(
    'at least three answers, only two known',
    { ...record, minProperties: 3 },
    { properties: { a: true, b: true }, additionalProperties: false },
  ),
  pair('at least two answers, at most one', { ...record, minProperties: 2 }, { maxProperties: 1 }),
  pair(
    'a required name that the rule for names refuses',
    { ...record, required: ['Phone'] },
    { propertyNames: { pattern: '^[a-z]+$' } },
  ),
  pair(
    'more answers than there are allowed names',
    { ...record, minProperties: 3 },
    { propertyNames: { enum: ['a', 'b'] } },
  ),
  pair(
    'the answer that the first requires brings one that the second forbids',
    { ...record, required: ['a'], dependentRequired: { a: ['b'] } },
    { properties: { b: false } },
  ),
  pair(
    'the answer that is required brings a rule that cannot be',
    { ...record, required: ['a'], dependentSchemas: { a: { maxProperties: 1 } } },
    { minProperties: 2 },
  ),
  pair(
    'a required date that must be a number',
    { ...record, required: ['at'], properties: { at: { type: 'string', format: 'date' } } },
    { properties: { at: amount } },
  ),
  pair(
    'a required answer of a pattern that nobody can give',
    { ...record, required: ['x1'] },
    { patternProperties: { '^x': false } },
  ),
  pair(
    'nothing unknown may stand, and the required one is unknown',
    { ...record, required: ['b'] },
    { properties: { a: true }, unevaluatedProperties: false },
  ),
  pair(
    'a required answer two levels down that cannot be',
    { ...record, required: ['p'], properties: { p: { type: 'object', required: ['q'] } } },
    { properties: { p: { properties: { q: { enum: [] } } } } },
  ),
  pair('at least five rows and at most three', { ...list, minItems: 5 }, { maxItems: 3 }),
  pair(
    'a row is wanted, no row can be filled',
    { ...list, minItems: 1 },
    { items: { type: 'string', minLength: 2, maxLength: 1 } },
  ),
  pair('the row that must be there is of another type', { ...list, contains: { type: 'number' } }, { items: text }),
  pair('the row that must be there is refused', { ...list, contains: { const: 'A' } }, { items: { enum: ['B', 'C'] } }),
  pair(
    'three different rows out of two values',
    { ...list, minItems: 3, uniqueItems: true },
    { items: { enum: ['男', '女'] } },
  ),
  pair(
    'four different yes or no or nothing',
    { ...list, minItems: 4, uniqueItems: true },
    { items: { type: ['boolean', 'null'] } },
  ),
  pair(
    'two rows of a kind wanted, at most one allowed',
    { ...list, contains: { const: 'A' }, minContains: 2 },
    { contains: { const: 'A' }, maxContains: 1 },
  ),
  pair(
    'two equal rows wanted where all must differ',
    { ...list, contains: { const: 'A' }, minContains: 2 },
    { uniqueItems: true },
  ),
  pair(
    'a third row where the tuple ends after two',
    { ...list, minItems: 3 },
    { prefixItems: [true, true], items: false },
  ),
  pair('rows that are all equal and all different', { ...list, uniqueItems: true }, { not: { uniqueItems: true } }),
  pair(
    'every alternative of one is refused by the other',
    {
      anyOf: [
        { ...text, maxLength: 2 },
        { ...amount, maximum: 0 },
      ],
    },
    {
      anyOf: [
        { type: 'string', minLength: 3 },
        { type: 'number', minimum: 1 },
      ],
    },
  ),
  pair(
    'exactly one of two that come together',
    { oneOf: [{ ...whole }, { ...amount, minimum: 0 }] },
    { ...whole, minimum: 3 },
  ),
  pair(
    'the rule for companies cannot be met by a company',
    {
      ...record,
      required: ['kind'],
      properties: { kind: { const: 'company' } },
      if: { properties: { kind: { const: 'company' } } },
      ...conditional({ required: ['license'] }),
    },
    { properties: { license: false } },
  ),
  pair(
    'one schema and its opposite',
    { ...text, pattern: '^(a+)\\1$' },
    { not: { type: 'string', pattern: '^(a+)\\1$' } },
  ),
  pair('a number that is not a number', amount, { not: { type: ['integer', 'number'] } }),
  pair(
    'neither of two that are all there is',
    { enum: ['是', '否'] },
    { allOf: [{ not: { const: '是' } }, { not: { const: '否' } }] },
  ),
  pair(
    'a list that contains itself for ever',
    { $defs: { t: { ...record, required: ['next'], properties: { next: { $ref: '#/$defs/t' } } } }, $ref: '#/$defs/t' },
    true,
  ),
];

/** Pairs that look alike but leave an answer. */
export const NEAR_MISSES: readonly Pair[] = [
  pair(
    'an optional answer that is a text here and a number there',
    { properties: { a: text } },
    { properties: { a: amount } },
  ),
  pair('at least 10 and at most 5, but texts are not forbidden', { minimum: 10 }, { maximum: 5 }),
  pair('a whole number and a number', whole, amount),
  pair('5 or more and at most 5', { ...amount, minimum: 5 }, { maximum: 5 }),
  pair('a whole number between 1.2 and 2', whole, { minimum: 1.2, maximum: 2 }),
  pair(
    'multiples of 6 and of 4 between 1 and 12',
    { ...whole, multipleOf: 6, minimum: 1 },
    { multipleOf: 4, maximum: 12 },
  ),
  pair('35,100 yuan is 3.51 in units of ten thousand', { const: 3.51 }, { ...amount, multipleOf: 0.01 }),
  pair('two lists that share one code', { enum: ['a', 'b', null] }, { enum: [null, 'c'] }),
  pair('lists of records that differ in the order of members', { enum: [{ a: 1, b: 2 }] }, { enum: [{ b: 2, a: 1 }] }),
  pair('texts that start with a and end with b, over a line end', { ...text, pattern: '^a' }, { pattern: 'b$' }),
  pair('eighteen digits, a credit code', { ...text, pattern: '^\\d{18}$' }, { pattern: '^[0-9A-HJ-NPQRTUWXY]{18}$' }),
  pair('a date and ten characters', { ...text, format: 'date' }, { minLength: 10, maxLength: 10 }),
  pair('the twenty-ninth of February', { ...text, format: 'date' }, { pattern: '^20\\d\\d-02-29$' }),
  pair(
    'two characters outside the basic plane',
    { ...text, minLength: 2 },
    { enum: ['\u{20000}\u{20001}'], maxLength: 2 },
  ),
  pair('rows of texts here, of numbers there, but no row', { ...list, items: text }, { items: amount }),
  pair(
    'two different rows out of two values',
    { ...list, minItems: 2, uniqueItems: true },
    { items: { enum: ['男', '女'] } },
  ),
  pair('true and 1 are different rows', { ...list, minItems: 2, uniqueItems: true }, { items: { enum: [true, 1] } }),
  pair(
    'a closed form whose names the other requires',
    { ...record, required: ['a'] },
    { properties: { a: true }, additionalProperties: false },
  ),
  pair(
    'closed forms that share no name, nothing required',
    { properties: { a: true }, additionalProperties: false },
    { properties: { b: true }, additionalProperties: false },
  ),
  pair(
    'an answer that brings a forbidden one, but may be left out',
    { ...record, dependentRequired: { a: ['b'] } },
    { properties: { b: false } },
  ),
  pair(
    'exactly one of three that are always met, refused elsewhere',
    { oneOf: [true, false, false] },
    { ...record, minProperties: 1 },
  ),
  pair('a member called __proto__', { ...record, required: ['__proto__'] }, { maxProperties: 1 }),
  pair(
    'a tree whose children may be missing',
    {
      $defs: {
        t: { ...record, required: ['kids'], properties: { kids: { type: 'array', items: { $ref: '#/$defs/t' } } } },
      },
      $ref: '#/$defs/t',
    },
    { minProperties: 1 },
  ),
  pair(
    'nothing unknown may stand, and the branch knows it',
    { ...record, required: ['b'] },
    { anyOf: [{ properties: { b: true }, required: ['b'] }], unevaluatedProperties: false },
  ),
];
