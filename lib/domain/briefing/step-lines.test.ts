import { expect, test } from 'vitest';
import { briefedLines } from '../../../test/factories/briefing.ts';
import { makeDossier, makeFollowUp, makeTouch } from '../../../test/factories/client.ts';

test('what is to be done by now or within a month comes before other dates, an appointment with its hour and place', () => {
  const touch = makeTouch({ day: '2026-11-10' });
  const step = (text: string, due: string, more = {}) => makeFollowUp({ kind: 'nextStep', text, due, ...more });
  const followUps = [
    step('下个月以后', '2027-01-05'),
    step('拜访', '2026-11-25', { time: '14:30', place: ' 厂区 ', touchId: touch.id }),
    step('寄样本', '2026-11-20'),
    step('办好了', '2026-11-20', { doneOn: '2026-11-20' }),
    step('不办了', '2026-11-20', { droppedOn: '2026-11-20' }),
  ];
  const lines = briefedLines(makeDossier({ touches: [touch], followUps }), 'dates');
  expect(lines).toMatchObject([
    { content: { kind: 'step', text: '寄样本', isOverdue: true }, on: '2026-11-20' },
    { content: { text: '拜访', time: '14:30', place: '厂区', isOverdue: false }, on: '2026-11-10' },
  ]);
  expect(lines).toHaveLength(2);
});
