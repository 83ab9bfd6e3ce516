import { expect, test } from 'vitest';
import { CHURN_WEIGHTS, type ChurnPartId } from '../../lib/domain/churn/churn.ts';
import { DEFAULT_BANDS, gradeStanding } from '../../lib/domain/grade/grade.ts';
import { initI18n } from '../../lib/i18n/i18n.ts';
import { makeClient } from '../../test/factories/client.ts';
import { churnReason, gradeText } from './worth-words.ts';

const t = initI18n('zh-CN').getFixedT('zh-CN');
const text = { t, day: (day: string) => day };
const override = { grade: 'A', reason: '集团总部', on: '2026-11-22' } as const;

test.each([
  [
    'set by hand beside what is suggested',
    { potential: 'low', gradeOverride: override },
    '2026-11-22 人工定为 A 级：集团总部；建议 C 级',
  ],
  ['set by hand without a suggestion', { gradeOverride: override }, '2026-11-22 人工定为 A 级：集团总部'],
  ['as suggested', { potential: 'high' }, 'A 级，与建议一致'],
  ['entered as something else', { potential: 'middle' }, '现为 A 级，按价值和潜力建议 B 级'],
  ['of a client whose potential nobody has judged', {}, '现为 A 级；没有建议，缺潜力'],
] as const)('a grade %s is put into words', (_name, patch, words) => {
  const client = makeClient({ grade: 'A', ...patch });
  expect(gradeText(gradeStanding(client, DEFAULT_BANDS.middleFen), client.gradeOverride, text)).toBe(words);
});

test('all that is missing for a suggestion is named', () => {
  expect(gradeText(gradeStanding(makeClient(), undefined), undefined, text)).toContain('缺年价值、潜力');
});

test.each([
  ['contact', { id: 'contactGap', daysSince: 40, usualGap: 12 }, '已 40 天未联系，平时 12 天一次'],
  ['balances', { id: 'balanceFall', fallPercent: 45 }, '存款类余额比最高时降了 45%'],
  ['a signal', { id: 'complaint' }, '有投诉'],
] as const)('a part of the churn score from %s is put into words', (_name, part, words) => {
  expect(churnReason({ weight: 25, points: 25, ...part }, t)).toBe(words);
});

test('every part of the score has a name', () => {
  for (const id of Object.keys(CHURN_WEIGHTS) as ChurnPartId[]) {
    expect(churnReason({ id, weight: 1, points: 1 }, t)).toMatch(/^\p{Script=Han}+$/u);
  }
});
