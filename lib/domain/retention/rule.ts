import { addDays, type Day } from '../calendar/day.ts';

/** Rules by the class of data they are about, in the order in which they are tried: the first that applies counts. */
export const RETENTION_RULE_IDS = Object.freeze([
  'handedOver',
  'ended',
  'prospects',
  'touches',
  'doneFollowUps',
] as const);

/**
 * `handedOver`: archived copies of clients a colleague has now; `ended`: lost or dormant clients without any contact;
 * `prospects`: clients who never became any, without contact; `touches`: old touches; `doneFollowUps`: done follow-ups.
 */
export type RetentionRuleId = (typeof RETENTION_RULE_IDS)[number];

/** How long something is kept. */
export interface RetentionTerm {
  readonly unit: 'days' | 'months';
  readonly count: number;
}

/** A rule as the user has set it. One that is off offers nothing. */
export interface RetentionRule extends RetentionTerm {
  readonly id: RetentionRuleId;
  readonly isOn: boolean;
}

/** What a rule may take away: whole clients, or single records of clients that stay. */
export const TARGET_OF: { readonly [R in RetentionRuleId]: 'clients' | 'records' } = Object.freeze({
  handedOver: 'clients',
  ended: 'clients',
  prospects: 'clients',
  touches: 'records',
  doneFollowUps: 'records',
});

/** What a rule rests on. Names of provisions; the words for them stand with the interface. */
export type LegalBasis = 'pipl19' | 'pipl47' | 'pipl6';

/**
 * What applies until the user chooses. The law gives no figures: personal information is kept no longer than its purpose
 * needs (个人信息保护法 Art. 19), no more of it than needed (Art. 6), and deleted when the purpose is achieved or can no longer
 * be (Art. 47). These notes are working papers; what must be kept for years by other law lies in the bank's own systems. The
 * figures: three years of touches cover a usual credit cycle; a year after it was done a follow-up explains nothing; two years
 * without contact after a loss and a year with a prospect say that the purpose is gone; a month suffices to ask a colleague
 * back. The change log itself is never thinned (网络安全法: at least six months).
 */
export const DEFAULT_RULES: readonly (RetentionRule & { readonly basis: LegalBasis })[] = Object.freeze([
  { id: 'handedOver', unit: 'days', count: 30, isOn: true, basis: 'pipl47' },
  { id: 'ended', unit: 'months', count: 24, isOn: true, basis: 'pipl47' },
  { id: 'prospects', unit: 'months', count: 12, isOn: true, basis: 'pipl6' },
  { id: 'touches', unit: 'months', count: 36, isOn: true, basis: 'pipl19' },
  { id: 'doneFollowUps', unit: 'months', count: 12, isOn: true, basis: 'pipl19' },
]);

/** Fewest and most a term may count, by unit: a slip of the keyboard must not offer the whole book. */
export const TERM_LIMITS = Object.freeze({ days: { least: 7, most: 365 }, months: { least: 3, most: 240 } });

/** Whether a term may count so many. */
export function isTerm({ unit }: Pick<RetentionTerm, 'unit'>, count: unknown): count is number {
  const { least, most } = TERM_LIMITS[unit];
  return typeof count === 'number' && Number.isInteger(count) && count >= least && count <= most;
}

/** Rules as stored, each unusable value replaced by its default. */
export function readRules(stored: unknown): readonly RetentionRule[] {
  const given = (typeof stored === 'object' && stored !== null ? stored : {}) as Readonly<Record<string, unknown>>;
  return DEFAULT_RULES.map(({ basis: _, ...rule }) => {
    const own = (typeof given[rule.id] === 'object' ? given[rule.id] : undefined) as
      | Partial<Record<keyof RetentionRule, unknown>>
      | null
      | undefined;
    return {
      ...rule,
      count: isTerm(rule, own?.count) ? own.count : rule.count,
      isOn: typeof own?.isOn === 'boolean' ? own.isOn : rule.isOn,
    };
  });
}

/** The first day on which what happened on `day` has been kept for the whole term. */
export function endOfTerm(day: Day, { unit, count }: RetentionTerm): Day {
  return unit === 'days' ? addDays(day, count) : addMonths(day, count);
}

/** The same day so many months later; the last of the month where there is none. */
function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + month - 1 + count;
  const first = firstOf(index);
  const last = addDays(firstOf(index + 1), -1);
  const wanted = addDays(first, date - 1);
  return wanted < last ? wanted : last;
}

function firstOf(monthIndex: number): Day {
  const year = String(Math.floor(monthIndex / 12)).padStart(4, '0');
  return `${year}-${String((monthIndex % 12) + 1).padStart(2, '0')}-01`;
}
