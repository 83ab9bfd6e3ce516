import { describe, expect, test } from 'vitest';
import { makeClient, makeTouch } from '../../test/factories/client.ts';
import type { ChangeEntry } from '../db/log.ts';
import type { Cause } from '../domain/audit/cause.ts';
import type { Effect } from '../domain/dossier/apply.ts';
import type { AuditFilter } from './audit.ts';
import { concernedClient, concernedIds, createMatcher, describe as describeEntry } from './audit-match.ts';

const known = makeClient({ name: '望川机械有限公司' });
const gone = makeClient({ name: '云岭旧客户有限公司', kind: 'soleProprietor' });
const directory = new Map([[known.id, known]]);
const touch = makeTouch({ text: '谈到 Expansion 计划' });

const touchEffect: Effect = { kind: 'touch', clientId: known.id, id: touch.id, before: undefined, after: touch };
const goneEffect: Effect = { kind: 'client', clientId: gone.id, id: gone.id, before: gone, after: undefined };
const entry = (cause: Cause, effects: readonly Effect[] = []): ChangeEntry => ({ stamp: '0-0-x', cause, effects });

const logged = entry({ type: 'logTouch' }, [touchEffect]);
const removed = entry({ type: 'undo', of: '3-x' }, [goneEffect]);
const revealed = entry({ type: 'reveal', clientId: known.id, field: 'phone' });
const imported = entry({ type: 'import', importId: 'i', source: '客户表.xlsx' }, [touchEffect, goneEffect]);

describe('the clients an entry is about', () => {
  test.each([
    ['those of its records, each once', entry({ type: 'logTouch' }, [touchEffect, touchEffect]), [known.id]],
    ['the one it names when it changed none', revealed, [known.id]],
    ['none for a check', entry({ type: 'verify', isSound: true }), []],
  ])('are %s', (_what, of, ids) => {
    expect(concernedIds(of)).toEqual(ids);
  });

  test('are called as they are now, or as the entry called them, or not at all', () => {
    expect(concernedClient(known.id, removed, directory)).toMatchObject({ name: known.name, isKnown: true });
    expect(concernedClient(gone.id, removed, directory)).toEqual({
      id: gone.id,
      name: gone.name,
      kind: 'soleProprietor',
      isKnown: false,
    });
    // Unknown ones are masked like natural persons.
    expect(concernedClient('nobody', removed, directory)).toEqual({ id: 'nobody', kind: 'person', isKnown: false });
  });

  test('are counted in full when there are too many to name', () => {
    const effects = Array.from({ length: 40 }, (_, n): Effect => ({ ...touchEffect, clientId: `client-${n}` }));
    const shown = describeEntry(
      7,
      entry({ type: 'import', importId: 'i', source: 'x' }, effects),
      { wallMs: 1, device: 'd' },
      'd',
      directory,
    );
    expect(shown.clientCount).toBe(40);
    expect(shown.clients.length).toBeLessThan(10);
    expect(shown).toMatchObject({ seq: 7, atMs: 1, isThisDevice: true, changeCount: 40 });
  });
});

describe('a filter', () => {
  test.each<[string, AuditFilter, readonly ChangeEntry[]]>([
    ['without anything', {}, [logged, removed, revealed, imported]],
    ['for an action', { action: 'undo' }, [removed]],
    ['for a client', { clientId: known.id }, [logged, revealed, imported]],
    ['for a client that is gone', { clientId: gone.id }, [removed, imported]],
    ['for words of a record, whatever their case', { text: 'expansion' }, [logged, imported]],
    ['for a name as it is now', { text: '望川' }, [logged, revealed, imported]],
    ['for a name only the entry knows', { text: '旧客户' }, [removed, imported]],
    ['for a file', { text: '客户表.xlsx' }, [imported]],
    ['for several words, all of which must occur', { text: ' 望川  客户表 ' }, [imported]],
    ['for words and a client', { text: '客户表', clientId: gone.id }, [imported]],
    ['for what nobody wrote', { text: '没有这句' }, []],
    // Ids and names of kinds are ours: somebody who looks for "touch" does not mean them.
    ['for a word of ours', { text: 'logTouch' }, []],
    ['for an id', { text: touch.id }, []],
  ])('%s lets through what fits', (_what, filter, expected) => {
    const fits = createMatcher(filter);
    expect([logged, removed, revealed, imported].filter((each) => fits(each, directory))).toEqual(expected);
  });
});
