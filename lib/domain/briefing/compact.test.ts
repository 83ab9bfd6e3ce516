import { describe, expect, test } from 'vitest';
import { BRIEFED_ON } from '../../../test/factories/briefing.ts';
import { makeDossier, makeFollowUp, makeTouch } from '../../../test/factories/client.ts';
import { addDays } from '../calendar/day.ts';
import { type ClientSummary, summarise } from '../dossier/summary.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { makeBriefing } from './briefing.ts';
import { type CompactPart, compactBriefing, visitsOf } from './compact.ts';

const compact = (dossier: Dossier) => compactBriefing(dossier, makeBriefing(dossier, { today: BRIEFED_ON }));
const partOf = (dossier: Dossier, part: CompactPart) => compact(dossier).sections.find((each) => each.part === part);
const promise = (text: string, inDays: number) =>
  makeFollowUp({ kind: 'promise', text, due: addDays(BRIEFED_ON, inDays) });

test('the promises that are late come first, and those without room are counted', () => {
  const followUps = [promise('丙', 9), promise('甲', -20), promise('丁', 30), promise('乙', -3), promise('戊', 60)];
  const section = partOf(makeDossier({ followUps }), 'promises');
  expect(section?.lines.map(({ content }) => 'text' in content && content.text)).toEqual(['甲', '乙', '丙']);
  expect(section?.left).toBe(2);
});

test('one contact is told, the last; that there were others needs no word', () => {
  const touches = [-9, -2, -30].map((back) => makeTouch({ day: addDays(BRIEFED_ON, back), text: `${back}` }));
  const section = partOf(makeDossier({ touches }), 'touches');
  expect(section?.lines).toHaveLength(1);
  expect(section?.lines[0]?.on).toBe(addDays(BRIEFED_ON, -2));
  expect(section?.left).toBe(0);
});

test('of products stands only what to say next, not what is held', () => {
  const holdings = [{ id: 'h', family: 'deposit', name: '活期', since: BRIEFED_ON }] as const;
  expect(partOf(makeDossier({ holdings }), 'products')).toEqual({ part: 'products', lines: [], left: 0 });
});

test('numbers of people are masked, wherever they stand', () => {
  const people = [{ id: 'p', name: '王芳', role: 'handler', phone: '13812345678' }] as const;
  const dossier = makeDossier({ client: { address: '锦溪路2号，电话13812345678' }, people });
  expect(partOf(dossier, 'people')?.lines[0]?.phone).toBe('138****5678');
  expect(JSON.stringify(compact(dossier))).not.toContain('13812345678');
});

describe('where to go', () => {
  const visit = (fields: object) => makeFollowUp({ channel: 'visit', due: BRIEFED_ON, ...fields });
  const client = { address: '锦溪路2号' };
  test.each([
    ['the place agreed on for today', [visit({ place: '厂区二号门', time: '14:00' })], '厂区二号门', '14:00'],
    ['the address, when none was agreed on', [visit({})], '锦溪路2号', undefined],
    [
      'the address, when the visit is another day',
      [visit({ place: '别处', due: '2026-11-30' })],
      '锦溪路2号',
      undefined,
    ],
    ['the address, when the visit was made', [visit({ place: '别处', doneOn: BRIEFED_ON })], '锦溪路2号', undefined],
  ] as const)('%s', (_, followUps, place, time) => {
    const made = compact(makeDossier({ client, followUps: [...followUps] }));
    expect([made.place, made.time]).toEqual([place, time]);
  });
  test('nothing, when nobody knows', () => {
    expect(compact(makeDossier())).not.toHaveProperty('place');
  });
});

test('the visits planned for a day come in the order of their hours, those without one last', () => {
  const on = (id: string, time: string | undefined, due = BRIEFED_ON, channel = 'visit' as const): ClientSummary => {
    const followUp = makeFollowUp({ due, channel, ...(time === undefined ? {} : { time }) });
    return summarise(makeDossier({ client: { id }, followUps: [followUp] }));
  };
  const summaries = [
    on('none', undefined),
    on('late', '15:30'),
    on('other', '08:00', '2026-11-30'),
    on('early', '09:00'),
  ];
  expect(visitsOf(summaries, BRIEFED_ON)).toEqual(['early', 'late', 'none']);
});
