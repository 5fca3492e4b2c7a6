import type { Issue } from '../base/issue.ts';
import { isObject, type Json, type JsonObject, member } from '../base/json.ts';
import { issue } from '../catalog.ts';
import { dialectOf } from '../dialect/dialect.ts';
import { findLoop } from '../dialect/loops.ts';
import { openLibrary } from '../dialect/resources.ts';
import { type Scan, scan } from '../dialect/scan.ts';
import { type Translation, translate } from '../dialect/translate.ts';
import { type Draft, NEWEST } from '../dialect/vocabulary.ts';

/** A schema read: in 2020-12, referring to nothing but its own `$defs`. Shares objects with what was read; never changed. */
export interface Document extends Translation {
  readonly refs: boolean;
  readonly unevaluated: boolean;
  /** Somewhere several schemas hold for one place. */
  readonly opens: boolean;
}

/** How a schema is read. */
export interface ReadOptions {
  /** The label of the schema in issues. */
  readonly form?: string | undefined;
  readonly library: { readonly [uri: string]: Json };
  readonly depth: number;
  readonly budget: number;
}

/** Reads a schema of any dialect; issues that are errors mean that it could not be read. */
export function readDocument(
  schema: Json,
  options: ReadOptions,
): { readonly document: Document; readonly issues: Issue[] } {
  const issues: Issue[] = [];
  const report = reporter(issues, options);
  const named = member(schema, '$schema');
  const known = typeof named === 'string' ? dialectOf(named) : undefined;
  if (typeof named === 'string' && known === undefined) report.dialect(named, '');
  const first = scan(schema, known ?? NEWEST, options.depth);
  const draft = known ?? (first.old ? 7 : NEWEST);
  const found = draft === 7 && known === undefined ? scan(schema, draft, options.depth) : first;
  for (const { pointer, value } of found.misshapen) report.misshapen(pointer, value);
  if (found.tooDeep) report.tooDeep();
  if (found.nodes > options.budget) report.budget();
  if (issues.length === 0) for (const { pointer, pattern } of found.odd) report.odd(pointer, pattern);
  if (issues.some(({ level }) => level === 'error')) return { document: { ...asIs(true), ...NONE }, issues };
  const document = found.plain ? asFound(schema, found) : translated(schema, draft, found, options, report);
  if (document.refs && !issues.some(({ level }) => level === 'error')) {
    const loop = findLoop(document.root);
    if (loop !== undefined) report.loop(loop);
  }
  return { document, issues };
}

function asFound(schema: Json, { refs, unevaluated, opens }: Scan): Document {
  return { ...asIs(schema), refs, unevaluated, opens };
}

const NONE = { refs: false, unevaluated: false, opens: false };

function asIs(root: Json): Translation {
  return { root, origins: new Map<JsonObject, string>(), renamed: new Map() };
}

type Report = ReturnType<typeof reporter>;

function translated(schema: Json, draft: Draft, found: Scan, options: ReadOptions, report: Report): Document {
  const library = openLibrary(schema, draft, {
    depth: options.depth,
    documents: options.library,
  });
  let steps = options.budget;
  const findings = {
    ...report,
    step: (): boolean => {
      steps -= 1;
      if (steps === -1) report.budget();
      return steps >= 0;
    },
  };
  const foreign = Object.keys(options.library).length > 0;
  const made = translate(library, findings, { depth: options.depth, hideContains: found.unevaluated || foreign });
  const refs = isObject(made.root) && made.root.$defs !== undefined;
  return { ...made, refs: refs || found.refs, unevaluated: found.unevaluated || foreign, opens: true };
}

function reporter(issues: Issue[], { form, depth, budget }: ReadOptions) {
  const at = (pointer: string): Issue['at'] => [{ ...(form === undefined ? {} : { form }), in: 'schema', pointer }];
  return {
    dialect: (dialect: string, pointer: string): void => {
      issues.push(issue('dialect-unknown', { dialect, pointer }, at(pointer)));
    },
    misshapen: (pointer: string, value: Json): void => {
      issues.push(issue('keyword-misshapen', { pointer, value }, at(pointer)));
    },
    odd: (pointer: string, pattern: string): void => {
      issues.push(issue('pattern-not-unicode', { pointer, pattern }, at(pointer)));
    },
    ignored: (keyword: string, pointer: string, dialect: string): void => {
      issues.push(issue('keyword-ignored', { keyword, pointer, dialect }, at(pointer)));
    },
    unresolved: (reference: string, pointer: string): void => {
      issues.push(issue('reference-unresolved', { reference, pointer }, at(pointer)));
    },
    loop: (pointer: string): void => {
      issues.push(issue('reference-loop', { pointer }, at(pointer.slice(1))));
    },
    tooDeep: (): void => {
      if (!issues.some(({ code }) => code === 'too-deep')) issues.push(issue('too-deep', { depth }, at('')));
    },
    budget: (): void => {
      issues.push(issue('budget-exhausted', { budget }, at('')));
    },
  };
}
