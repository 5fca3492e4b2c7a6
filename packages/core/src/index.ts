export { type AlignOptions, align } from './align/align.ts';
export type { AlignedField, Alignment, Correspondence, FieldRef } from './align/alignment.ts';
export { because } from './align/because.ts';
export type { Decision } from './align/decision.ts';
export { hints } from './align/hints.ts';
export type { Evidence, Matcher } from './align/matcher.ts';
export { standardMatchers } from './align/matchers/matchers.ts';
export type { Facts, Profile } from './align/profile.ts';
export { proposals } from './align/proposals.ts';
export type { Reading } from './align/reading.ts';
export { readDecisions, writeDecisions } from './align/sssom.ts';
export type { Apart, Ground, Suggestion } from './align/suggestion.ts';
export type { Romanize } from './align/words/lexicon.ts';
export type { Word, WordKind } from './align/words/word.ts';
export { administrativeWords } from './align/words/words.ts';
export { catalog as coreCatalog, type IssueCode } from './catalog/catalog.ts';
export {
  type Catalogue,
  type CodeList,
  type Crosswalk,
  type DataElement,
  type Derivation,
  emptyCatalogue,
  type Format,
  type LanguageMap,
  type Unit,
} from './catalogue/catalogue.ts';
export type { Condition } from './condition/condition.ts';
export { evaluate, type Reader } from './condition/evaluate.ts';
export { type Explanation, explain, type Reason } from './explain/explain.ts';
export { describe } from './explain/messages.ts';
export { type FormBurden, type QuestionBurden, type Report, report } from './explain/report.ts';
export type { Residual } from './form/collected.ts';
export type { Field, FormNode, Group, Rows } from './form/field.ts';
export type { Attachment, Form, FormInfo } from './form/form.ts';
export { type ReadOptions, readForm } from './form/read-form.ts';
export { departmentTitles, formTitles } from './form/titles.ts';
export type { Lens } from './lens/lens.ts';
export { type ExtendOptions, extend } from './merge/extend.ts';
export type { DerivedAnswer, Intake, IntakeForm, Matter } from './merge/intake.ts';
export { type MergeOptions, merge } from './merge/merge.ts';
export type { AskedBy, Page, Question, Rule } from './merge/question.ts';
export type { Container, Entry, FormPlan } from './plan/plan.ts';
export { ajvValidator, type Check, type Validator } from './route/check.ts';
export { type CompileOptions, compile, readIntake } from './route/compile.ts';
export type { Compiled } from './route/compile-with.ts';
export { type Diverging, diverge } from './route/diverge.ts';
export type { Finding } from './route/finding.ts';
export { departmentOf, formTitleOf } from './route/form-names.ts';
export type { Disagreement, Gathered, RegisterRecord, ToConfirm } from './route/gather.ts';
export { type Migrated, migrate, type Unmoved } from './route/migrate.ts';
export type { AnswerRecord, AnswerSource, Divergence } from './route/record.ts';
export type { Route, RouteOptions, Routing, Submission } from './route/route.ts';
export type { Provenance, Sending, Sent } from './route/send.ts';
