import { catalogue } from '@yunform/elements';
import { isObject, type Json, type JsonObject, valueAt } from '@yunform/schema/base';
import { describe, expect, test } from 'vitest';
import { appliesByHand } from './by-hand.ts';
import { boxesOf, having, isFilled, library, matters, names, read, rowsOf } from './library.ts';

const formOf = (id: string): JsonObject => library.find((form) => form.id === id)?.schema ?? {};
const answersOf = (matter: string) =>
  names(`matters/${matter}/answers/`).map((file) => ({ file, answers: read(`matters/${matter}/answers/${file}`) }));

test('一网通 has eleven forms and 461 boxes', () => {
  const forms = matters.find(({ id }) => id === '一网通')?.forms ?? [];
  expect([...forms].sort()).toEqual(library.map(({ id }) => id).sort());
  expect(forms.reduce((sum, id) => sum + boxesOf(formOf(id)).length, 0)).toBe(461);
});

test('the answers of 四证联办 are a part of those of 一网通', () => {
  for (const { file, answers } of answersOf('四证联办'))
    expect(read(`matters/一网通/answers/${file}`)).toMatchObject(answers);
});

describe('who applies where', () => {
  const applying = (file: string) => {
    const answers = read(`matters/一网通/answers/${file}`);
    return library.filter(({ schema }) => appliesByHand(schema, answers, catalogue)).map(({ id }) => id);
  };

  test.each(['simple.json', 'full.json', 'overflow.json', 'foreign.json'])('%s: every form applies', (file) => {
    expect(applying(file)).toHaveLength(11);
  });

  test('a company that does not trade abroad and opens no account meets neither customs nor inspection nor the bank', () => {
    const absent = library.map(({ id }) => id).filter((id) => !applying('no-trade.json').includes(id));
    expect(absent.sort()).toEqual(['bank.account', 'guojian.filing', 'haiguan.registration']);
  });

  test('the seal form applies to everybody', () => {
    expect(formOf('gongan.seal')['x-applies-when']).toBeUndefined();
  });

  test('forms are decided by elements of the catalogue', () => {
    for (const { schema } of library) {
      const deciding = isObject(schema['x-applies-when']) ? Object.keys(schema['x-applies-when']) : [];
      for (const element of deciding) expect(Object.keys(catalogue.elements)).toContain(element);
    }
  });
});

describe('the second company', () => {
  const foreign = read('matters/一网通/answers/foreign.json');

  test('has several investors in different currencies, a person without a Chinese identity card, no county', () => {
    const holders = valueAt(foreign, '/shareholders');
    const currencies = (Array.isArray(holders) ? holders : []).map((holder: Json) =>
      valueAt(holder, '/contribution-currency'),
    );
    expect(new Set(currencies).size).toBe(4);
    expect(valueAt(foreign, '/legal-representative/id-type')).toBe('40');
    expect(valueAt(foreign, '/organization/registered-address/county')).toBeUndefined();
    expect(valueAt(foreign, '/organization/registered-address/city')).toBe('东莞市');
  });
});

describe('every answer that is given', () => {
  const known = new Set(['organization.trades-abroad', 'account.wanted']);

  test.each([
    ...answersOf('四证联办').map((one) => ({ ...one, matter: '四证联办' })),
    ...answersOf('一网通').map((one) => ({ ...one, matter: '一网通' })),
  ])('$matter $file stands at an element that a form asks, or at a form’s own field', ({ matter, answers }) => {
    const forms = matters.find(({ id }) => id === matter)?.forms ?? [];
    const asked = new Set(
      forms.flatMap((id) =>
        having(formOf(id), 'x-element').flatMap(({ schema }) => withParts(String(schema['x-element']))),
      ),
    );
    const { forms: own, ...shared } = answers;
    const strange = placesOf(shared).filter((place) => !asked.has(place) && !known.has(place));
    expect(strange).toEqual([]);
    for (const id of Object.keys(isObject(own) ? own : {})) expect(forms).toContain(id);
  });
});

function withParts(id: string): readonly string[] {
  return [id, ...(catalogue.elements[id]?.parts?.elements ?? []).flatMap(withParts)];
}

/** Element ids of all values in answers. */
function placesOf(value: Json, id = ''): readonly string[] {
  if (Array.isArray(value) && value.every(isObject)) return value.flatMap((row) => placesOf(row, `${id}[]`));
  if (!isObject(value)) return [id];
  return Object.entries(value).flatMap(([name, one]) => placesOf(one, id === '' ? name : `${id}.${name}`));
}

describe('distinct data', () => {
  const rows = library.flatMap(({ id, schema }) =>
    boxesOf(schema).map((box) => ({ id, box, datum: rowsOf(id)[box.row - 1]?.datum ?? '' })),
  );

  test('the rows of the ten sheets hold 230 data with address parts one by one, 223 without', () => {
    const filled = library.flatMap(({ id }) =>
      rowsOf(id)
        .filter(isFilled)
        .map(({ datum }) => datum),
    );
    expect(new Set(filled).size).toBe(230);
    expect(new Set(filled.map(whole)).size).toBe(223);
  });

  test('a datum that several sheets ask is one element, but for the differences listed', () => {
    const differing = [...groups(rows)].filter(([datum, ids]) => ids.size > 1 && DIFFERENCES[datum] === undefined);
    expect(differing.map(([datum, ids]) => `${datum}: ${[...ids].join(', ')}`)).toEqual([]);
  });

  test('the differences listed are differences', () => {
    for (const datum of Object.keys(DIFFERENCES))
      expect([datum, (groups(rows).get(datum) ?? new Set()).size > 1]).toEqual([datum, true]);
  });

  test('one element stands for one datum, but for the joined ones', () => {
    const data = new Map<string, Set<string>>();
    for (const { box, datum } of rows) {
      const element = box.schema['x-element'];
      if (typeof element === 'string') data.set(element, (data.get(element) ?? new Set()).add(whole(datum)));
    }
    expect(
      [...data].filter(([, all]) => all.size > 1).map(([element, all]) => `${element}: ${[...all].join(', ')}`),
    ).toEqual([]);
  });
});

/** Data that the sheets' overlap counts once and that are several elements here, each with the reason. */
const DIFFERENCES: { readonly [datum: string]: string } = {
  'fin.name':
    'the bank prints name and both phones of the finance head in one box: three elements, all asked elsewhere',
  'org.approver': 'the code form writes the organization code of the authority into the same box: two elements',
  'org.industry': 'the tax sheet writes a second industry into the same box: two elements',
  'org.reg_type': 'four classifications (登记注册类型, 经济类型, 企业性质, 单位性质) that crosswalks tie together',
  'org.regcap.currency': 'the tax sheet has a column of up to three currencies, the others the one of the capital',
  'org.regno': 'at 设立 the first box of 工商 holds the name pre-approval number',
  'org.supervisor': 'the code form writes the organization code of the department into the same box: two elements',
  'org.term': 'limited or not, and years: two parts of one element',
  'shareholder[].amount':
    '工商 asks 万元 of renminbi, customs 万 of the investor’s own currency: no rate is known here',
  'tax.filldate': 'each bureau has its own date of filling',
};

/** The datum that an address part or a joined box belongs to. */
function whole(datum: string): string {
  return datum
    .replace(/^(org\.reg_address)\.(province|city|county|town|road|number)$/, '$1')
    .replace(/^legal\.idtype\+idno$/, 'legal.idno');
}

function groups(
  rows: readonly { readonly id: string; readonly datum: string; readonly box: ReturnType<typeof boxesOf>[number] }[],
): ReadonlyMap<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { id, datum, box } of rows) {
    const element = typeof box.schema['x-element'] === 'string' ? box.schema['x-element'] : `${id}${box.pointer}`;
    found.set(datum, (found.get(datum) ?? new Set()).add(element));
  }
  return found;
}
