import { describe, expect, test } from 'vitest';
import { SEGMENTS } from '../../lib/domain/client/client.ts';
import { conversionOf } from '../../lib/domain/conversion/conversion.ts';
import { explainTouches } from '../../lib/domain/touch/explain.ts';
import { CHANGE_APPROACH, PURPOSES, touchPlan } from '../../lib/domain/touch-plan/plan.ts';
import { initI18n } from '../../lib/i18n/i18n.ts';
import { makeTouch } from '../../test/factories/client.ts';
import { bringTexts } from './plan-words.ts';
import { conversionText, latestFirst, reasonText } from './touch-reason.ts';

const i18n = initI18n('zh-CN');
const t = i18n.getFixedT('zh-CN');
const english = i18n.getFixedT('en');

test('each touch says which it is, or why it does not count', () => {
  const first = makeTouch({ id: 'a', day: '2026-11-01', channel: 'visit' });
  const second = makeTouch({ id: 'b', day: '2026-11-03', channel: 'call' });
  const again = makeTouch({ id: 'c', day: '2026-11-03', channel: 'call' });
  const missed = makeTouch({ id: 'd', day: '2026-11-05', isEffective: false });
  const touches = [missed, again, first, second];
  const reasons = explainTouches(touches);
  const words = latestFirst(touches).map(({ id }) => [id, reasonText(reasons.get(id) as never, t)]);
  expect(words).toEqual([
    ['d', '没有双向沟通'],
    ['c', '与第 2 次同日同方式，合并计一次'],
    ['b', '第 2 次'],
    ['a', '第 1 次'],
  ]);
});

describe('own conversions', () => {
  const won = (wonAfter: number) => ({ stage: 'delivery', touches: { effective: wonAfter }, wonAfter }) as const;

  test('say that the default is in use when there are fewer than 20', () => {
    expect(conversionText(conversionOf([won(4)]), t)).toBe('自己的成交：有记录 1 户，不足 20 户，先按 5–7 次');
    expect(conversionText(conversionOf([]), t)).toContain('有记录 0 户');
  });
  test('give median and quartiles from 20 on, halves as halves', () => {
    const book = [...Array.from({ length: 10 }, () => won(4)), ...Array.from({ length: 10 }, () => won(7))];
    expect(conversionText(conversionOf(book), t)).toBe('自己的成交：中位 5.5 次，多在 4–7 次之间（20 户）');
  });
});

test('every purpose, question and thing to bring has words in both languages', () => {
  for (const words of [t, english]) {
    for (const segment of SEGMENTS) {
      for (const step of touchPlan(segment)) {
        bringTexts(step, words).forEach((text, at) => {
          if (words === t) expect(text).not.toBe(step.bring[at]);
          expect(i18n.exists(`plan.item.${step.bring[at]}`, { lng: words === t ? 'zh-CN' : 'en' })).toBe(true);
        });
      }
    }
    for (const purpose of PURPOSES) expect(words(`plan.purpose.${purpose}`)).not.toContain('plan.');
    for (const ask of CHANGE_APPROACH) expect(words(`plan.ask.${ask}`)).not.toContain('plan.');
  }
});
