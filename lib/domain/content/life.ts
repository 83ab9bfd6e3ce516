import { type Day, isDay } from '../calendar/day.ts';
import type { ContentItem, Life } from './item.ts';

/**
 * Why a step of the life cycle is refused. `sameReviewer`: the author may not approve (four eyes); `noReviewer`, `noAuthor`, `noBasis`,
 * `noRemark`: not filled in; `badDays`: no days, the last before the first, or the last already past; `wrongState`: it is not in a state
 * from which this step leads.
 */
export type LifeRefusal =
  | 'sameReviewer'
  | 'noAuthor'
  | 'noReviewer'
  | 'noBasis'
  | 'noRemark'
  | 'badDays'
  | 'wrongState';

/** An item one step on, or why not. */
export type LifeStep =
  | { readonly ok: true; readonly item: ContentItem }
  | { readonly ok: false; readonly reason: LifeRefusal };

/** Whether two names are of one person: spaces, width and case apart. */
export function isSamePerson(a: string, b: string): boolean {
  return plainName(a) === plainName(b);
}

/** A draft goes to somebody else to be read. */
export function submitted(item: ContentItem): LifeStep {
  if (item.life.state !== 'draft') return refused('wrongState');
  return stepped(item, { ...withoutRemark(item.life), state: 'review' });
}

/** What was read is approved, by another than its author, for some time. `today`: it must not have ended before it begins to count. */
export function approved(
  item: ContentItem,
  sign: Pick<Required<Life>, 'reviewer' | 'basis' | 'effectiveOn' | 'expiresOn'>,
  today: Day,
): LifeStep {
  if (item.life.state !== 'review') return refused('wrongState');
  const { author } = item.life;
  const { reviewer, basis, effectiveOn, expiresOn } = sign;
  if (!reviewer.trim()) return refused('noReviewer');
  if (isSamePerson(reviewer, author)) return refused('sameReviewer');
  if (!basis.trim()) return refused('noBasis');
  if (!isDay(effectiveOn) || !isDay(expiresOn) || expiresOn < effectiveOn || expiresOn < today)
    return refused('badDays');
  return stepped(item, {
    ...{ state: 'approved', author, reviewer: reviewer.trim(), basis: basis.trim(), effectiveOn, expiresOn },
  });
}

/** What was read goes back to its author, with the reason. */
export function sentBack(item: ContentItem, reviewer: string, remark: string): LifeStep {
  if (item.life.state !== 'review') return refused('wrongState');
  if (!reviewer.trim()) return refused('noReviewer');
  if (!remark.trim()) return refused('noRemark');
  const { author } = item.life;
  return stepped(item, { state: 'draft', author, reviewer: reviewer.trim(), remark: remark.trim() });
}

/** What is approved is withdrawn, by whom and why; it stays to be read. */
export function retired(item: ContentItem, by: string, remark: string): LifeStep {
  if (item.life.state !== 'approved') return refused('wrongState');
  if (!by.trim()) return refused('noReviewer');
  if (!remark.trim()) return refused('noRemark');
  return stepped(item, { ...item.life, state: 'retired', retiredBy: by.trim(), remark: remark.trim() });
}

/** What an approved or retired life lacks: nothing for other states. */
export function missingSignature(life: Life): LifeRefusal | undefined {
  if (life.state !== 'approved' && life.state !== 'retired') return undefined;
  const { author, reviewer = '', basis = '', effectiveOn = '', expiresOn = '' } = life;
  if (!author.trim()) return 'noAuthor';
  if (!reviewer.trim()) return 'noReviewer';
  if (isSamePerson(author, reviewer)) return 'sameReviewer';
  if (!basis.trim()) return 'noBasis';
  return isDay(effectiveOn) && isDay(expiresOn) && effectiveOn <= expiresOn ? undefined : 'badDays';
}

function stepped(item: ContentItem, life: Life): LifeStep {
  return { ok: true, item: { ...item, life } };
}

function refused(reason: LifeRefusal): LifeStep {
  return { ok: false, reason };
}

function withoutRemark({ author }: Life): Life {
  return { state: 'draft', author };
}

function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/[\s·•．.]/g, '')
    .toLowerCase();
}
