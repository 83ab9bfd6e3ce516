import { FACT_UNITS, type FactKey } from '../../lib/domain/client/fact.ts';
import type { ContentKind } from '../../lib/domain/content/item.ts';
import { isNamedSlot } from '../playbook/named-slot.ts';
import { type Field, FIELDS, MOST_ENTRIES } from './fields.ts';
import { valueAt, type Working } from './working.ts';

/** What is wrong with a field of the form. */
export interface FieldProblem {
  readonly at: string;
  readonly reason:
    | 'missing'
    | 'tooLong'
    | 'tooMany'
    | 'badNumber'
    | 'badConditions'
    | 'badProducts'
    | 'badLinks'
    | 'badSteps'
    | 'badIncome'
    | 'noCondition';
  /** Most letters or entries. */
  readonly most?: number;
}

/** Everything that keeps a cleaned body from being saved, in the order of the form. */
export function problemsOf(kind: ContentKind, body: Working): readonly FieldProblem[] {
  const found = FIELDS[kind].flatMap((field) => {
    const problem = problemOf(field, valueAt(body, field.at));
    return problem ? [{ at: field.at, ...problem }] : [];
  });
  return kind === 'rule' && !hasCondition(body) ? [...found, { at: 'all', reason: 'noCondition' }] : found;
}

/** The slots a text names that there are no words for, each once. */
export function unknownSlots(text: string): readonly string[] {
  const named = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, slot = '']) => slot);
  return [...new Set(named)].filter((slot) => !isNamedSlot(slot));
}

function problemOf(field: Field, value: unknown): Omit<FieldProblem, 'at'> | undefined {
  const isBlank = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  if (isBlank) return field.isOptional ? undefined : { reason: 'missing' };
  const most = (field.as === 'lines' && field.entries) || MOST_ENTRIES;
  if (Array.isArray(value) && value.length > most) return { reason: 'tooMany', most };
  switch (field.as) {
    case 'line':
    case 'text':
    case 'lines':
      return [value].flat().some((each) => String(each).length > field.most)
        ? { reason: 'tooLong', most: field.most }
        : undefined;
    case 'number':
      return isWithin(value, field.min, field.max) ? undefined : { reason: 'badNumber', most: field.max };
    case 'conditions':
      return entries(value).every(isCondition) ? undefined : { reason: 'badConditions' };
    case 'ruleProducts':
      return entries(value).every(isRuleProduct) ? undefined : { reason: 'badProducts' };
    case 'links':
      return entries(value).every(({ to, why }) => isText(to) && isText(why)) ? undefined : { reason: 'badLinks' };
    case 'steps':
      return entries(value).every(({ name, how }) => isText(name) && isText(how)) ? undefined : { reason: 'badSteps' };
    case 'income':
      return isIncome(value as Working) ? undefined : { reason: 'badIncome' };
    default:
      return undefined;
  }
}

function hasCondition(body: Working): boolean {
  return ['kinds', 'segments', 'developmentStages', 'all', 'any', 'holds', 'lacks'].some((at) => {
    const value = body[at];
    return Array.isArray(value) && value.length > 0;
  });
}

function isCondition({ fact, is, atLeast, atMost }: Working): boolean {
  if (!Object.hasOwn(FACT_UNITS, String(fact))) return false;
  const unit = FACT_UNITS[fact as FactKey];
  // A flag of which nothing is said has to be set.
  if (unit === 'flag') return is === undefined || typeof is === 'boolean';
  if (unit === 'rating') return isText(is);
  const bounds = [atLeast, atMost].filter((each) => each !== undefined);
  return bounds.length > 0 && bounds.every((each) => isWithin(each, 0, Number.MAX_SAFE_INTEGER));
}

function isRuleProduct({ productId, role, amount }: Working): boolean {
  if (!isText(productId) || !isText(role)) return false;
  if (amount === undefined) return true;
  const { from, bp, fixed } = amount as Working;
  return from === undefined ? isWithin(fixed, 0, Number.MAX_SAFE_INTEGER) : isText(from) && isWithin(bp, 0, 1_000_000);
}

function isIncome({ kind, words, bp, lossBp, fenEach }: Working): boolean {
  if (!isText(words)) return false;
  if (kind === 'none') return true;
  if (kind === 'fixed') return isWithin(fenEach, 0, Number.MAX_SAFE_INTEGER);
  return isWithin(bp, 0, 10_000) && (lossBp === undefined || isWithin(lossBp, 0, 10_000));
}

function entries(value: unknown): readonly Working[] {
  return Array.isArray(value) ? (value as readonly Working[]) : [];
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function isWithin(value: unknown, min: number, max: number): boolean {
  return typeof value === 'number' && value >= min && value <= max;
}
