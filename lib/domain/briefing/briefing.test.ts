import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDossier } from '../../../test/factories/any-dossier.ts';
import { NUMBERS, planted } from '../../../test/briefing/planted.ts';
import { BRIEFED_ON } from '../../../test/factories/briefing.ts';
import { isDay } from '../calendar/day.ts';
import { makeBriefing } from './briefing.ts';
import { maskBriefing } from './masked.ts';

function haveOwnIds(records: readonly { readonly id: string }[]): boolean {
  return new Set(records.map(({ id }) => id)).size === records.length;
}

describe('for any client', () => {
  test('every part is there, every line has source and day, and no promise that is closed', () => {
    fc.assert(
      fc.property(anyDossier, (dossier) => {
        const { sections } = makeBriefing(dossier, { today: BRIEFED_ON });
        expect(sections).toHaveLength(12);
        for (const { content, source, on, ageDays } of sections.flatMap(({ lines }) => lines)) {
          expect(isDay(on) && ageDays >= 0 && source.id.length > 0).toBe(true);
          if (content.kind !== 'promise' && content.kind !== 'step') continue;
          const promise = dossier.followUps.find(({ id }) => id === source.id);
          expect(promise?.doneOn ?? promise?.droppedOn).toBeUndefined();
        }
      }),
    );
  });

  test('nothing is said that is over: a settled signal, a question that was answered, a person who left', () => {
    const [left, settled, answered] = ['走了的人', '了结的信号', '问清的问题'];
    fc.assert(
      fc.property(anyDossier, (dossier) => {
        const { people, client } = dossier;
        const marked = {
          ...dossier,
          people: people.map((each) => (each.leftOn === undefined ? each : { ...each, name: left, note: left })),
          client: {
            ...client,
            signals: (client.signals ?? []).map((each) => (each.closedOn ? { ...each, note: settled } : each)),
            riskSignals: (client.riskSignals ?? []).map((each) => (each.closedOn ? { ...each, note: settled } : each)),
            researchPlans: (client.researchPlans ?? []).map((plan) => ({
              ...plan,
              items: plan.items.map((item) =>
                plan.closedOn || item.answeredOn ? { ...item, question: answered } : item,
              ),
            })),
          },
        };
        const said = JSON.stringify(makeBriefing(marked, { today: BRIEFED_ON }));
        expect([left, settled, answered].filter((word) => said.includes(word))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('no number that somebody wrote into any field is left once it is masked', () => {
    fc.assert(
      fc.property(anyDossier, (dossier) => {
        const masked = JSON.stringify(maskBriefing(makeBriefing(planted(dossier, BRIEFED_ON), { today: BRIEFED_ON })));
        expect(NUMBERS.filter((number) => masked.includes(number))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('the order in which its records lie changes nothing', () => {
    fc.assert(
      fc.property(anyDossier, (dossier) => {
        const { people, touches, followUps, holdings, loans, opportunities = [] } = dossier;
        fc.pre([people, touches, followUps, holdings, loans, opportunities].every(haveOwnIds));
        const turned = {
          ...dossier,
          people: people.toReversed(),
          touches: touches.toReversed(),
          followUps: followUps.toReversed(),
          holdings: holdings.toReversed(),
          loans: loans.toReversed(),
          opportunities: opportunities.toReversed(),
        };
        expect(makeBriefing(turned, { today: BRIEFED_ON })).toEqual(makeBriefing(dossier, { today: BRIEFED_ON }));
      }),
    );
  });
});
