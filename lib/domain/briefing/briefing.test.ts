import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDossier } from '../../../test/factories/any-dossier.ts';
import { BRIEFED_ON } from '../../../test/factories/briefing.ts';
import { isDay } from '../calendar/day.ts';
import { makeBriefing } from './briefing.ts';

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
          if (content.kind !== 'promise') continue;
          const promise = dossier.followUps.find(({ id }) => id === source.id);
          expect(promise?.doneOn ?? promise?.droppedOn).toBeUndefined();
        }
      }),
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
