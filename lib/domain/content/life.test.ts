import { describe, expect, test } from 'vitest';
import { APPROVED, DRAFT, makeScenario } from '../../../test/factories/content.ts';
import type { Life } from './item.ts';
import { approved, isSamePerson, missingSignature, retired, sentBack, submitted } from './life.ts';

const TODAY = '2026-11-22';
const of = (life: Life) => makeScenario({ life });
const draft = of(DRAFT);
const review = of({ ...DRAFT, state: 'review' });
const sign = { reviewer: '李敏', basis: '《存款保险条例》', effectiveOn: TODAY, expiresOn: '2027-11-21' };
const reasonOf = (step: ReturnType<typeof submitted>) => (step.ok ? step.item.life.state : step.reason);

describe('the way of a piece of content', () => {
  test('is draft, review, approved, retired', () => {
    const read = submitted(draft);
    const done = read.ok ? approved(read.item, sign, TODAY) : read;
    const gone = done.ok ? retired(done.item, '王芳', '新规施行') : done;
    expect(done.ok && done.item.life).toEqual({ state: 'approved', author: '张明', ...sign });
    expect(gone.ok && gone.item.life).toEqual({
      ...{ state: 'retired', author: '张明', ...sign, retiredBy: '王芳', remark: '新规施行' },
    });
  });

  test.each([
    ['submitting what is being read', () => submitted(review)],
    ['submitting what is approved', () => submitted(of(APPROVED))],
    ['approving a draft', () => approved(draft, sign, TODAY)],
    ['approving twice', () => approved(of(APPROVED), sign, TODAY)],
    ['sending back a draft', () => sentBack(draft, '李敏', '太长')],
    ['retiring a draft', () => retired(draft, '李敏', '太旧')],
  ])('has no shortcut: %s is refused', (_name, step) => {
    expect(reasonOf(step())).toBe('wrongState');
  });

  test.each([
    ['the author', { reviewer: '张明' }, 'sameReviewer'],
    ['the author, written apart', { reviewer: ' 张 明 ' }, 'sameReviewer'],
    ['nobody', { reviewer: '  ' }, 'noReviewer'],
    ['somebody without a basis', { basis: ' ' }, 'noBasis'],
    ['somebody until before it begins', { expiresOn: '2026-11-21' }, 'badDays'],
    ['somebody for days that are over', { effectiveOn: '2026-01-01', expiresOn: '2026-11-21' }, 'badDays'],
    ['somebody for no day there is', { effectiveOn: '2026-02-30' }, 'badDays'],
    ['somebody for one day', { expiresOn: TODAY }, 'approved'],
  ])('is not approved by %s', (_name, patch, expected) => {
    expect(reasonOf(approved(review, { ...sign, ...patch }, TODAY))).toBe(expected);
  });

  test('goes back with a reason, and forgets it when it comes again', () => {
    expect(reasonOf(sentBack(review, '李敏', ''))).toBe('noRemark');
    const back = sentBack(review, '李敏', '“一定”不能说');
    expect(back.ok && back.item.life).toEqual({ ...DRAFT, reviewer: '李敏', remark: '“一定”不能说' });
    const again = back.ok ? submitted(back.item) : back;
    expect(again.ok && again.item.life).toEqual({ ...DRAFT, state: 'review' });
  });

  test('is withdrawn by somebody for a reason', () => {
    expect(reasonOf(retired(of(APPROVED), '', '太旧'))).toBe('noReviewer');
    expect(reasonOf(retired(of(APPROVED), '王芳', ' '))).toBe('noRemark');
  });
});

describe('one person', () => {
  test.each([
    ['Zhang Ming', 'zhang  ming', true],
    ['买买提·艾力', '买买提艾力', true],
    ['张明', '张鸣', false],
  ])('is %s and %s: %s', (a, b, expected) => {
    expect(isSamePerson(a, b)).toBe(expected);
  });
});

describe('what a life lacks', () => {
  test.each([
    [APPROVED, undefined],
    [DRAFT, undefined],
    [{ ...APPROVED, reviewer: '张明' }, 'sameReviewer'],
    [{ ...APPROVED, basis: ' ' }, 'noBasis'],
    [{ state: 'approved', author: '张明' } as Life, 'noReviewer'],
    [{ ...APPROVED, expiresOn: '2025-12-31' }, 'badDays'],
  ] as const)('of %j is %s', (life, expected) => {
    expect(missingSignature(life)).toBe(expected);
  });
});
