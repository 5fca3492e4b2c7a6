import { fail, isObject, type Json, type Outcome } from '@yunform/schema/base';
import { issue } from '../catalog/catalog.ts';
import type { Format } from '../catalogue/catalogue.ts';
import type { Intake } from '../merge/intake.ts';
import { ajvValidator, type Validator } from './check.ts';
import { type Compiled, compileWith } from './compile-with.ts';

/** What an intake is compiled with. */
export interface CompileOptions {
  /** Tests of the formats that the forms name, as a catalogue lists them. */
  readonly formats?: { readonly [name: string]: Format };
  /** Makes each department's own validator; ajv when it is not given. */
  readonly validator?: Validator;
}

/** Compiles an intake; each department's validator is made once, when it is first needed. */
export function compile(intake: Intake, options: CompileOptions = {}): Compiled {
  return compileWith(intake, options.validator ?? ajvValidator, options.formats ?? {});
}

/** An intake from JSON, when it is one of a known format. */
export function readIntake(value: Json): Outcome<Intake> {
  return isIntake(value) ? { ok: true, value, issues: [] } : fail([issue('not-an-intake', {}, [])]);
}

function isIntake(value: unknown): value is Intake {
  return (
    isObject(value) &&
    value.format === 1 &&
    LISTS.every((name) => Array.isArray(value[name])) &&
    MAPS.every((name) => isObject(value[name]))
  );
}

const LISTS = ['questions', 'rules', 'pages', 'derived', 'residuals'] as const;
const MAPS = ['forms', 'plan', 'codeLists', 'crosswalks'] as const;
