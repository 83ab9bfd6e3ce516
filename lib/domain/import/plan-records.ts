import type { Client } from '../client/client.ts';
import type { Loan } from '../credit/loan.ts';
import type { FollowUp } from '../follow-up/follow-up.ts';
import type { Touch } from '../touch/touch.ts';
import type { ClientPart, ImportSettings, LoanPart, RowDraft } from './draft.ts';
import type { ImportField } from './fields.ts';
import type { Issue } from './issue.ts';
import type { PartPlan, PlanReason, ValueChange } from './plan.ts';

type Value = string | number | boolean;

/** A line put behind a touch's words for a next step that is past; it does not tell two touches apart. */
export const PAST_STEP_MARK = '→ ';

/** A new client from what its first row says; the settings fill what no client can be without. */
export function makeClient(id: string, part: ClientPart, settings: ImportSettings): Client {
  return {
    segment: settings.segment,
    grade: settings.grade,
    stage: settings.stage,
    ...part,
    id,
    kind: part.kind ?? 'enterprise',
    name: part.name ?? '',
    aliases: [],
    stageSince: settings.today,
    createdOn: settings.today,
    ...(part.potential === undefined ? {} : { potentialOn: settings.today }),
  };
}

/** What a loan that is not in the book cannot be without, as errors: nothing of it is made up. */
export function missingOfLoan(part: LoanPart): Issue[] {
  const fields: ImportField[] = [];
  if (part.balanceFen === undefined && part.principalFen === undefined) fields.push('loan.balance');
  if (part.rateBp === undefined) fields.push('loan.rate');
  if (part.disbursedOn === undefined) fields.push('loan.disbursedOn');
  if (part.maturesOn === undefined) fields.push('loan.maturesOn');
  if (part.loanClass === undefined) fields.push('loan.class');
  return fields.map((field) => ({ level: 'error', reason: 'missing', field }));
}

/** A loan without gaps: one amount stands for both, an unnamed product is a loan. */
export function completeLoan(part: LoanPart): Omit<LoanPart, 'product'> & Pick<Loan, 'product'> {
  const amount = part.balanceFen ?? part.principalFen ?? 0;
  return { ...part, product: part.product ?? '贷款', principalFen: part.principalFen ?? amount, balanceFen: amount };
}

/** What was taken because the row does not say it, where that makes a difference to the records made. */
export function assumedOf(
  draft: RowDraft,
  parts: readonly PartPlan[],
  client: Client | undefined,
  today: string,
): Issue[] {
  const issues: Issue[] = [];
  const isNew = (kind: PartPlan['kind']) => parts.some((part) => part.kind === kind && part.action === 'new');
  const assume = (field: ImportField, taken: string | number) =>
    issues.push({ level: 'warning', reason: 'assumed', field, taken: String(taken) });
  if (draft.loan && isNew('loan')) {
    if (draft.loan.principalFen === undefined) assume('loan.principal', draft.loan.balanceFen ?? 0);
    if (draft.loan.balanceFen === undefined) assume('loan.balance', draft.loan.principalFen ?? 0);
  }
  if (isNew('holding') && draft.holdings.some(({ since }) => since === undefined)) {
    assume('holding.since', client?.firstBusinessDay ?? today);
  }
  return issues;
}

/** What makes two touches of a client one: day, channel and words, spacing aside. */
export function touchKey(touch: Pick<Touch, 'day' | 'channel' | 'text'>): string {
  const words = touch.text.split(`\n${PAST_STEP_MARK}`)[0] ?? '';
  return `${touch.day}|${touch.channel}|${words.replace(/\s+/g, '')}`;
}

/** What makes two follow-ups of a client one: the words, and the day or the touch they came out of. */
export function stepKeys(step: Pick<FollowUp, 'text' | 'due' | 'touchId'>): string[] {
  const words = step.text.replace(/\s+/g, '');
  return [`${step.due}|${words}`, ...(step.touchId ? [`${step.touchId}|${words}`] : [])];
}

/** Which values of `patch` differ from the record. Days, amounts and words compare as they are. */
export function differences<T extends object>(record: T, patch: Partial<T>): ValueChange[] {
  return (Object.keys(patch) as (keyof T & string)[])
    .filter((field) => patch[field] !== undefined && patch[field] !== record[field])
    .map((field) => ({
      field,
      ...(record[field] === undefined ? {} : { before: record[field] as Value }),
      after: patch[field] as Value,
    }));
}

/** The distinct reasons of a row's parts. */
export function reasonsOf(parts: readonly PartPlan[]): PlanReason[] {
  const reasons = new Map<string, PlanReason>();
  for (const { reason } of parts) if (reason) reasons.set(`${reason.key}|${reason.row}|${reason.field}`, reason);
  return [...reasons.values()];
}

/** Append to the list under a key. */
export function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
