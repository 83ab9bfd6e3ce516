import { expect, test } from 'vitest';
import { BRIEFED_ON } from '../../../test/factories/briefing.ts';
import { makeDossier, makeFollowUp, makeTouch } from '../../../test/factories/client.ts';
import { makeBriefing } from './briefing.ts';
import { maskBriefing } from './masked.ts';

const PHONE = '13812345678';
const ID_NUMBER = '11010519491231002X';

test('no number of a phone or an identity card leaves, wherever somebody has written it', () => {
  const written = `电话${PHONE}，证件${ID_NUMBER}`;
  const dossier = makeDossier({
    client: {
      note: written,
      signals: [{ id: 's', kind: 'other', on: BRIEFED_ON, note: written }],
      files: [{ id: 'f', kind: 'other', name: written, place: written, on: BRIEFED_ON }],
    },
    people: [{ id: 'p', name: '王芳', title: written, role: 'handler', phone: PHONE, note: written }],
    touches: [makeTouch({ text: written, personIds: ['p'], topics: [PHONE] })],
    followUps: [makeFollowUp({ kind: 'promise', text: written })],
    holdings: [{ id: 'h', family: 'deposit', name: written, since: BRIEFED_ON, until: BRIEFED_ON }],
  });
  const briefing = makeBriefing(dossier, { today: BRIEFED_ON });
  expect(JSON.stringify(briefing)).toContain(ID_NUMBER);
  const masked = JSON.stringify(maskBriefing(briefing));
  expect(masked).not.toContain(PHONE);
  expect(masked).not.toContain(ID_NUMBER);
});

test('what nobody typed stays as it is: parts, days, sources, kinds', () => {
  const dossier = makeDossier({
    touches: [makeTouch({ outcome: 'good' })],
    followUps: [makeFollowUp({ kind: 'promise' })],
  });
  const briefing = makeBriefing(dossier, { today: BRIEFED_ON });
  expect(maskBriefing(briefing)).toEqual(briefing);
});
