import { expect, test } from 'vitest';
import { makeClient, makeDossier, makeTouch } from '../../../test/factories/client.ts';
import { tickList, withoutTick, withTick } from './tick-list.ts';

const tick = { id: 'contact.needs', on: '2026-11-01', evidence: { kind: 'note', text: '要做承兑' } } as const;

test('shows what is ticked, what was found and what is open', () => {
  const dossier = makeDossier({
    client: { criteria: [tick] },
    touches: [makeTouch({ id: 't', channel: 'visit', topics: ['利率'] })],
  });
  expect(tickList(dossier)).toEqual([
    { id: 'contact.visited', isMandatory: true, state: 'suggested', evidence: { kind: 'touch', ref: 't' } },
    { id: 'contact.businessModel', isMandatory: true, state: 'open' },
    { id: 'contact.needs', isMandatory: true, state: 'met', evidence: tick.evidence, on: '2026-11-01' },
    { id: 'contact.decisionMaker', isMandatory: false, state: 'open' },
    { id: 'contact.presentBank', isMandatory: false, state: 'open' },
  ]);
});

test('another stage can be looked at before it begins; outside the process there is none', () => {
  expect(tickList(makeDossier(), 'negotiation')[0]).toMatchObject({ id: 'negotiation.termsAgreed', state: 'open' });
  expect(tickList(makeDossier({ client: { stage: 'lost' } }))).toEqual([]);
});

test('ticking twice keeps the later evidence, unticking takes it away', () => {
  const client = makeClient();
  const once = withTick(client, tick);
  const twice = withTick(once, { ...tick, evidence: { kind: 'document', ref: 'd1' } });
  expect(twice.criteria).toEqual([{ ...tick, evidence: { kind: 'document', ref: 'd1' } }]);
  expect(withoutTick(twice, tick.id)).toEqual(client);
  expect(withoutTick(twice, 'contact.visited')).toEqual(twice);
});
