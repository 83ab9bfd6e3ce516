import { describe, expect, test } from 'vitest';
import type { Candidate, CandidateKind } from '../contracts/page.ts';
import type { PortalAlias } from '../domain/portal-alias/portal-alias.ts';
import { createDictionary } from './dictionary.ts';
import { aliasKey, createRemembered } from './remembered.ts';
import { resolveCandidates } from './resolve.ts';
import { decidePage } from './subject.ts';

const PORTAL = 'https://crm.bank.example';
const BOOK = [
  { clientId: 'A', name: '云岭精机制造有限公司', shortName: '云岭精机', aliases: [], uscc: '91990100MAFKWBTQAY' },
  { clientId: 'B', name: '云岭精机贸易有限公司', shortName: '云岭精机', aliases: [] },
] as const;
const A = { id: 'A', name: BOOK[0].name, uscc: BOOK[0].uscc };

function answer(text: string, more: Partial<PortalAlias> = {}): PortalAlias {
  const kind = more.kind ?? 'name';
  return {
    id: 'x',
    clientId: 'A',
    portal: PORTAL,
    kind,
    key: aliasKey(kind, text),
    text,
    isClient: true,
    clientName: A.name,
    uscc: A.uscc,
    confirmedOn: '2026-11-20',
    by: ['shortName'],
    ...more,
  };
}

function decide(text: string, aliases: readonly PortalAlias[], kind: CandidateKind = 'labelledName') {
  const dictionary = createDictionary(BOOK);
  const candidate: Candidate = { index: 0, kind, text, cues: ['labelled'], isMarkable: true };
  const remembered = createRemembered(aliases, dictionary.ownersOf);
  const subject = decidePage([resolveCandidates(dictionary, [candidate], remembered).state]);
  if (subject.kind === 'client') return `${subject.clientId} by ${subject.evidence}`;
  return subject.kind === 'ambiguous' ? `ask ${[...subject.clientIds].sort()}` : subject.kind;
}

describe('a remembered answer', () => {
  test.each<[string, string, PortalAlias[], CandidateKind]>([
    ['ask A,B', 'nothing was answered', [], 'labelledName'],
    ['A by alias', 'it was answered', [answer('云岭 精机')], 'labelledName'],
    ['A by alias', 'the page half finds the name itself', [answer('云岭精机')], 'name'],
    ['ask B', 'one was denied', [answer('云岭精机', { isClient: false })], 'labelledName'],
    ['ask A,B', 'two answers contradict', [answer('云岭精机'), answer('云岭精机', { clientId: 'B' })], 'labelledName'],
    [
      'ask B',
      'an answer was taken back',
      [answer('云岭精机'), answer('云岭精机', { isClient: false })],
      'labelledName',
    ],
  ])('gives %j when %s', (expected, _when, aliases, kind) => expect(decide('云岭精机', aliases, kind)).toBe(expected));

  test('means the whole of a value only when it is short', () => {
    expect(decide('云岭精机二厂', [answer('云岭精机')])).not.toContain('by alias');
  });

  test('is asked for again when the text is the own name of another client by now', () => {
    expect(decide('云岭精机贸易有限公司', [answer('云岭精机贸易有限公司')])).toBe('B by name');
  });

  test("finds a client by the portal's own number", () => {
    expect(decide('K-77 01', [answer('k7701', { kind: 'clientNumber' })], 'clientNumber')).toBe('A by alias');
  });
});
