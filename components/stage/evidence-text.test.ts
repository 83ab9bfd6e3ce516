import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../lib/domain/stage/criterion.ts';
import { initI18n } from '../../lib/i18n/i18n.ts';
import { makeTouch } from '../../test/factories/client.ts';
import { type EvidenceDraft, evidenceOf } from './evidence-draft.ts';
import { evidenceText, MOST_TOUCHES_OFFERED, touchesAsEvidence } from './evidence-text.ts';

const t = initI18n('zh-CN').getFixedT('zh-CN');
const TODAY = '2026-11-22';
const visit = makeTouch({ channel: 'visit', day: '2026-11-12' });
const old = makeTouch({ channel: 'call', day: '2025-03-01' });

describe('evidence in words', () => {
  test.each<[string, Evidence, string]>([
    ['a touch of this year', { kind: 'touch', ref: visit.id }, '11-12 拜访'],
    ['a touch of another year', { kind: 'touch', ref: old.id }, '2025-03-01 电话'],
    ['a touch that is gone', { kind: 'touch', ref: 'gone' }, '已删除的触达'],
    ['a document', { kind: 'document', text: '盖章申请书' }, '盖章申请书'],
    ['a date', { kind: 'date', ref: '2026-10-01' }, '2026-10-01'],
    ['a note', { kind: 'note', text: '马大年 说定了' }, '马大年 说定了'],
    ['families found in the holdings', { kind: 'note', text: 'deposit loan' }, '存款、贷款'],
  ])('%s', (_name, evidence, words) => {
    expect(evidenceText(evidence, [visit, old], TODAY, t)).toBe(words);
  });
});

test('two-way contacts alone are offered, the latest first, and not too many', () => {
  const missed = makeTouch({ day: '2026-11-20', isEffective: false });
  expect(touchesAsEvidence([old, missed, visit]).map(({ id }) => id)).toEqual([visit.id, old.id]);
  const many = Array.from({ length: 30 }, () => makeTouch({ day: '2026-11-01' }));
  expect(touchesAsEvidence(many)).toHaveLength(MOST_TOUCHES_OFFERED);
});

describe('evidence entered', () => {
  const draft: EvidenceDraft = { kind: 'touch', touch: '', document: ' ', date: '', note: '' };
  test.each(['touch', 'document', 'date', 'note'] as const)('is none while the %s is missing', (kind) => {
    expect(evidenceOf({ ...draft, kind })).toBeUndefined();
  });
  test.each<[Partial<EvidenceDraft>, Evidence]>([
    [
      { kind: 'touch', touch: visit.id },
      { kind: 'touch', ref: visit.id },
    ],
    [
      { kind: 'document', document: ' 申请书 ' },
      { kind: 'document', text: '申请书' },
    ],
    [
      { kind: 'date', date: '2026-11-01' },
      { kind: 'date', ref: '2026-11-01' },
    ],
    [
      { kind: 'note', note: '口头确认' },
      { kind: 'note', text: '口头确认' },
    ],
  ])('is taken when it is there: %o', (patch, evidence) => {
    expect(evidenceOf({ ...draft, ...patch })).toEqual(evidence);
  });
  test('is none when the day does not exist', () => {
    expect(evidenceOf({ ...draft, kind: 'date', date: '2026-02-30' })).toBeUndefined();
  });
});
