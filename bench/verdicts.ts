import type { Json, JsonObject } from '@yunform/schema';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { type Departments, departmentsOf } from './departments.ts';
import { PEERS, yunform } from './peers.ts';
import { between, type Random, randomOf } from './random.ts';

/** Instances that differ from one that all accept in one field: missing, of another type, too long, out of bounds, unknown. */
function damaged({ instance }: Departments, count: number, random: Random): JsonObject[] {
  const names = Object.keys(instance);
  return Array.from({ length: count }, () => {
    const name = names[between(random, 0, names.length - 1)] ?? '';
    const { [name]: value = null, ...rest } = instance;
    const other = damage(value, random);
    return other === undefined ? rest : { ...rest, [name]: other };
  });
}

function damage(value: Json, random: Random): Json | undefined {
  switch (between(random, 0, 4)) {
    case 0:
      return undefined;
    case 1:
      return typeof value === 'string' ? value.repeat(between(random, 2, 30)) : 'x';
    case 2:
      return typeof value === 'number' ? value + between(random, 0, 6_000) : 7;
    case 3:
      return typeof value === 'object' ? {} : ['b', 'c', 'd', 'e', 'f'][between(random, 0, 4)];
    default:
      return value;
  }
}

type Validate = (instance: Json) => boolean;

function validatorsOf(schemas: readonly JsonObject[]): Validate[] {
  // Ten thousand members in one function: all errors and no rewriting, or the compiler's own stack ends.
  const ajv = new Ajv2020({
    strict: false,
    logger: false,
    validateSchema: false,
    allErrors: true,
    code: { optimize: false },
  });
  addFormats.default(ajv);
  return schemas.map((schema) => {
    const validate = ajv.compile(schema);
    return (instance) => validate(instance) === true;
  });
}

/** Prints how often each library's joint schema says something else than the departments' own validators. */
export function printVerdicts(counts: readonly number[], instances: number): void {
  for (const count of counts) {
    const random = randomOf(count);
    const departments = departmentsOf({ count, rules: true, seed: 77 + count });
    const validators = validatorsOf(departments.schemas);
    const tried = damaged(departments, instances, random);
    const expected = tried.map((instance) => validators.every((validate) => validate(instance)));
    const valid = expected.filter(Boolean).length;
    console.log(
      `\nwrong verdicts at N = ${count} with if/then, of ${instances} instances (${valid} acceptable to all)`,
    );
    for (const peer of [yunform, ...(count > 64 ? PEERS.slice(0, 2) : PEERS)]) {
      console.log(`  ${String(wrong(() => peer.join(departments), tried, expected)).padStart(7)}  ${peer.name}`);
    }
  }
}

function wrong(join: () => unknown, tried: readonly Json[], expected: readonly boolean[]): number | string {
  try {
    const [validate] = validatorsOf([join() as JsonObject]);
    return tried.filter((instance, index) => validate?.(instance) !== expected[index]).length;
  } catch {
    return 'refuses';
  }
}
