import { describe, expect, test } from 'vitest';
import { makeDossier, makeTouch } from '../../../test/factories/client.ts';
import type { Person } from '../client/person.ts';
import type { Holding } from '../product/holding.ts';
import { foundEvidence } from './found-evidence.ts';

const person = (patch: Partial<Person> = {}): Person => ({ id: 'p1', name: '王总', role: 'decisionMaker', ...patch });
const holding = (id: string, patch: Partial<Holding> = {}): Holding => ({
  id,
  family: 'deposit',
  name: '活期存款',
  since: '2026-01-01',
  ...patch,
});

describe('foundEvidence', () => {
  test('takes the earliest touch in person, whatever the order', () => {
    const touches = [
      makeTouch({ id: 'b', day: '2026-11-03', channel: 'visit' }),
      makeTouch({ id: 'a', day: '2026-11-02', channel: 'meeting' }),
      makeTouch({ id: 'c', day: '2026-11-01', channel: 'call' }),
    ];
    const dossier = makeDossier({ touches });
    expect(foundEvidence('contact.visited', dossier)).toEqual({ kind: 'touch', ref: 'a' });
    expect(foundEvidence('contact.visited', { ...dossier, touches: [...touches].reverse() })).toEqual({
      kind: 'touch',
      ref: 'a',
    });
  });

  test('an attempt that reached nobody proves nothing', () => {
    const dossier = makeDossier({ touches: [makeTouch({ channel: 'visit', isEffective: false })] });
    expect(foundEvidence('contact.visited', dossier)).toBeUndefined();
  });

  test('a touch with the decision-maker proves that one was reached, unless that person has left', () => {
    const touches = [makeTouch({ id: 't', personIds: ['p1'] })];
    const find = (people: Person[]) => foundEvidence('proposal.decisionMakerReached', makeDossier({ people, touches }));
    expect(find([person()])).toEqual({ kind: 'touch', ref: 't' });
    expect(find([person({ role: 'handler' })])).toBeUndefined();
    expect(find([person({ leftOn: '2026-11-01' })])).toBeUndefined();
  });

  test.each([
    ['contact.needs', { topics: ['承兑'] }],
    ['contact.needs', { products: ['bills'] }],
    ['proposal.presented', { followsPlanStep: 'proposal' }],
    ['proposal.objectionsAnswered', { objections: [{ scenario: 'price', worked: true }] }],
    ['negotiation.termsAgreed', { followsPlanStep: 'terms', outcome: 'good' }],
  ] as const)('%s is shown by what was logged', (id, patch) => {
    expect(foundEvidence(id, makeDossier({ touches: [makeTouch({ id: 't', ...patch })] }))).toEqual({
      kind: 'touch',
      ref: 't',
    });
    expect(foundEvidence(id, makeDossier({ touches: [makeTouch()] }))).toBeUndefined();
  });

  test('an objection not answered, or nobody knows, is no evidence', () => {
    const touches = [makeTouch({ objections: [{ scenario: 'price', worked: false }, { scenario: 'speed' }] })];
    expect(foundEvidence('proposal.objectionsAnswered', makeDossier({ touches }))).toBeUndefined();
  });

  test('delivery is shown by the day of first business and a visit after it began', () => {
    const client = { stage: 'delivery', stageSince: '2026-11-01', firstBusinessDay: '2026-10-31' } as const;
    const dossier = makeDossier({ client, touches: [makeTouch({ id: 't', channel: 'visit', day: '2026-11-02' })] });
    expect(foundEvidence('delivery.firstBusiness', dossier)).toEqual({ kind: 'date', ref: '2026-10-31' });
    expect(foundEvidence('delivery.firstReturnVisit', dossier)).toEqual({ kind: 'touch', ref: 't' });
    const before = { ...dossier, touches: [makeTouch({ channel: 'visit', day: '2026-11-01' })] };
    expect(foundEvidence('delivery.firstReturnVisit', before)).toBeUndefined();
  });

  test('a second family of products counts what is still held', () => {
    const find = (holdings: Holding[]) => foundEvidence('deepening.secondFamily', makeDossier({ holdings }));
    expect(find([holding('1'), holding('2', { family: 'payroll' })])?.text).toBe('deposit payroll');
    expect(find([holding('1'), holding('2', { family: 'payroll', closedOn: '2026-11-01' })])).toBeUndefined();
  });

  test.each(['contact.presentBank', 'toString', ''])(
    'nothing is found for "%s", which only a person can tick',
    (id) => {
      expect(foundEvidence(id, makeDossier())).toBeUndefined();
    },
  );
});
