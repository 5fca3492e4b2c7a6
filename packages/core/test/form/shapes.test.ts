import { compile, merge, readForm } from '@yunform/core';
import { type Json, type JsonObject, parsePointer } from '@yunform/schema/base';
import { expect, test } from 'vitest';
import { must } from '../support/forms.ts';
import { oracle } from '../support/oracle.ts';
import { type Shape, shapes } from './shapes.ts';

const ID = 'https://example.invalid/form';

/** The form as its department publishes it: without any keyword of ours, without a title. */
function published({ schema }: Shape): JsonObject {
  return 'id' in schema ? schema : { $id: ID, ...schema };
}

function opened(shape: Shape) {
  const form = must(readForm(published(shape), shape.library ? { library: shape.library } : {}));
  const intake = must(merge([form]));
  return { form, intake, engine: compile(intake) };
}

test('the table is long enough to be worth its name', () => {
  expect(shapes.length).toBeGreaterThanOrEqual(40);
  expect(new Set(shapes.map(({ name }) => name)).size).toBe(shapes.length);
});

test.each(shapes.map((shape) => [shape.name, shape] as const))('%s', (_, shape) => {
  const { form, intake, engine } = opened(shape);
  const asked = form.fields.map(({ pointer, opaque }) => (opaque ? `${pointer}*` : pointer));
  if (shape.asks) expect(asked).toEqual(shape.asks);

  const gathered = engine.gather({ [form.id]: shape.good });
  expect([gathered.toConfirm, gathered.disagreements, gathered.issues]).toEqual([[], [], []]);
  const routed = engine.route(gathered.record.answers);
  expect(routed.submissions[form.id]?.data).toEqual(shape.good);
  expect(routed.issues.map(({ code, message }) => `${code} ${message}`)).toEqual([]);

  const run = oracle(published(shape), {}, shape.library);
  const accepts = (data: Json): boolean => run(data).length === 0;
  expect([accepts(shape.good), accepts(shape.bad)]).toEqual([true, false]);
  const wrong = engine.route(engine.gather({ [form.id]: shape.bad }).record.answers);
  const data = wrong.submissions[form.id]?.data ?? null;
  expect(wrong.submissions[form.id]?.status).toBe(accepts(data) ? 'accepted' : 'refused');
  for (const { at } of wrong.issues) for (const { pointer } of at) expect(() => parsePointer(pointer)).not.toThrow();
  expect(JSON.parse(JSON.stringify(intake))).toEqual(intake);
});
