import { isObject, type JsonObject } from '@yunform/schema/base';
import type { Condition } from '../condition/condition.ts';
import { isFlat, satisfies } from '../condition/satisfies.ts';
import type { Residual } from '../form/collected.ts';
import type { Lens, LensContext } from '../lens/lens.ts';
import { domain, preimage } from '../lens/preimage.ts';
import { ambiguous, sources, targets } from '../lens/recode.ts';
import type { Source } from './sources.ts';

/** What a form asserts of one answer, carried back through the lens, and what could not be carried. */
export interface Claim {
  readonly claim: JsonObject;
  readonly domain: JsonObject;
  readonly residuals: readonly Residual[];
  /** When the answer is asked at all, beside the form's own permission. */
  readonly when?: Condition;
}

const ANYTHING: JsonObject = {};
const NONE: readonly Residual[] = [];

/** The claims of one field on each of the answers that it is made of, in the order of `from`. */
export function claimsOf(source: Source, context: LensContext): readonly Claim[] {
  const { field, lens } = source;
  return lens.op === 'copy' && !field.opaque && isFlat(field.schema)
    ? [{ claim: field.schema, domain: ANYTHING, residuals: NONE }]
    : carriedBack(source, context);
}

function carriedBack(source: Source, context: LensContext): readonly Claim[] {
  const { field, lens } = source;
  const residual = (keyword: string, reason: string): Residual => ({
    form: field.form,
    at: field.pointer,
    schema: field.pointer,
    keyword,
    reason,
  });
  const asserted = Object.keys(field.schema).filter((keyword) => keyword !== '$defs');
  if (field.opaque)
    return [
      {
        claim: field.schema,
        domain: {},
        residuals: asserted
          .filter((keyword) => keyword !== 'type')
          .map((keyword) => residual(keyword, 'asked as one question, as it stands')),
      },
    ];
  if (lens.op === 'join') return source.from.map((_, index) => part(source, index, asserted, residual, context));
  if (lens.op === 'recode' && lens.asked) return choices(source, lens, context);
  const { schema, residual: left } = preimage(lens, field.schema, context);
  if (left.length === 0 && isFlat(schema)) return [{ claim: schema, domain: domain(lens, context), residuals: [] }];
  const flat = Object.entries(schema).filter(([keyword, value]) => isFlat({ [keyword]: value }));
  const steep = Object.keys(schema).filter((keyword) => !flat.some(([name]) => name === keyword));
  return [
    {
      claim: Object.fromEntries(flat),
      domain: domain(lens, context),
      residuals: [
        ...left.map((keyword) => residual(keyword, `cannot be carried back through ${lens.op}`)),
        ...steep.map((keyword) => residual(keyword, 'not a flat assertion')),
      ],
    },
  ];
}

/** A code that the crosswalk leaves open is allowed when one of its meanings is; the form's own code is asked only then. */
function choices(
  { field, from }: Source,
  { crosswalk: id, direction }: Extract<Lens, { op: 'recode' }>,
  context: LensContext,
): readonly Claim[] {
  const crosswalk = context.crosswalks[id];
  const codes = sources(crosswalk, direction).filter((code) => targets(code, crosswalk, direction).length > 0);
  const allowed = codes.filter((code) =>
    targets(code, crosswalk, direction).some((one) => satisfies(field.schema, one, context.formats)),
  );
  const when: Condition = { at: from[0] ?? '', is: { enum: ambiguous(crosswalk, direction) } };
  return [
    { claim: { enum: allowed }, domain: { enum: codes }, residuals: [] },
    { claim: field.schema, domain: {}, residuals: [], when },
  ];
}

/** A part of a join answers for its own lens only; what the joined text must be is checked on the submission. */
function part(
  source: Source,
  index: number,
  asserted: readonly string[],
  residual: (keyword: string, reason: string) => Residual,
  context: LensContext,
): Claim {
  const lens = source.lens.op === 'join' ? source.lens.lenses?.[index] : undefined;
  const open = asserted.filter(
    (keyword) => keyword !== 'type' && !(keyword === 'minLength' && source.field.schema.minLength === 1),
  );
  const schema = lens ? domain(lens, context) : {};
  return {
    claim: {},
    domain: isObject(schema) ? schema : {},
    residuals: index === 0 ? open.map((keyword) => residual(keyword, 'speaks of the joined text')) : [],
  };
}
