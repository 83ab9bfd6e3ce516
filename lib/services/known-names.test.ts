import { describe, expect, test } from 'vitest';
import { makeClient } from '../../test/factories/client.ts';
import type { ChangeEntry, Touched } from '../db/log.ts';
import type { Effect } from '../domain/dossier/apply.ts';
import { newsOf } from './known-names.ts';

const CLIENT = makeClient({ id: 'A', name: '云岭精机制造有限公司', stage: 'contact' } as never);
const touched = [{ id: 'A', at: 401 }] as unknown as readonly Touched[];

function news(effect: object, more: Partial<ChangeEntry> = {}) {
  const effects = [{ kind: 'client', clientId: 'A', id: 'A', ...effect }] as unknown as readonly Effect[];
  const entry = { stamp: 's', cause: { type: 'edit' }, effects, touched, ...more } as unknown as ChangeEntry;
  const { isTotal, clients } = newsOf(7, entry);
  return isTotal ? 'all anew' : [...clients];
}
const person = (phone?: string) => ({ id: 'p', name: '张明', ...(phone ? { phone } : {}) });

describe('newsOf', () => {
  test.each([
    ['a client was added', { before: undefined, after: CLIENT }],
    ['a client was removed', { before: CLIENT, after: undefined }],
    ['it was renamed', { before: CLIENT, after: { ...CLIENT, name: '云岭智造有限公司' } }],
    ['it has an alias', { before: CLIENT, after: { ...CLIENT, aliases: ['云岭机械厂'] } }],
    ['it has a number', { before: CLIENT, after: { ...CLIENT, clientNumber: 'C-1' } }],
    ['an answer was remembered', { before: CLIENT, after: { ...CLIENT, portalAliases: [] } }],
    ['somebody there has a phone', { kind: 'person', before: person(), after: person('13800001111') }],
  ])('names the page of the client when %s', (_when, effect) => {
    expect(news(effect)).toEqual([['A', 3]]);
  });

  test.each([
    ['the stage is another', { before: CLIENT, after: { ...CLIENT, stage: 'proposal' } }],
    ['a note was written', { before: CLIENT, after: { ...CLIENT, note: '…' } }],
    ['a touch was logged', { kind: 'touch', before: undefined, after: {} }],
    ['somebody without a phone was added', { kind: 'person', before: undefined, after: person() }],
  ])('names nobody when %s', (_when, effect) => expect(news(effect)).toEqual([]));

  test.each([
    ['clients were imported', { before: undefined, after: CLIENT }, { pages: [1, 2] }],
    ['somebody was erased', { before: CLIENT, after: CLIENT }, { cause: { type: 'erase' } as never }],
  ])('asks for all to be made anew when %s', (_when, effect, more) => expect(news(effect, more)).toBe('all anew'));
});
