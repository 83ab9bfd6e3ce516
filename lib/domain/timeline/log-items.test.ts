import { describe, expect, test } from 'vitest';
import { makeClient, makeDossier, makeFollowUp, makeTouch } from '../../../test/factories/client.ts';
import type { Cause } from '../audit/cause.ts';
import type { Client } from '../client/client.ts';
import type { Effect } from '../dossier/apply.ts';
import { logItems } from './log-items.ts';
import type { LoggedChange } from './versions.ts';

const client = makeClient({ gradeOverride: { grade: 'A', reason: '集团', on: '2026-11-10' }, grade: 'A' });
const dossier = makeDossier({ client });
const change = (seq: number, cause: Cause, effects: readonly Effect[] = [], others: string[] = []): LoggedChange => ({
  seq,
  day: '2026-11-20',
  time: '09:30',
  cause,
  effects,
  others,
});
const edited = (patch: Partial<Client>, before: Client = client): Effect => ({
  kind: 'client',
  clientId: client.id,
  id: client.id,
  before,
  after: { ...before, ...patch },
});
const made = (text: string): Effect => {
  const step = makeFollowUp({ text });
  return { kind: 'followUp', clientId: client.id, id: step.id, before: undefined, after: step };
};
const kinds = (...changes: LoggedChange[]) =>
  logItems(changes, dossier).map(({ kind, text }) => (text ? `${kind} ${text}` : kind));
const importing = (seq: number, importId: string, records: number) =>
  change(
    seq,
    { type: 'import', importId, source: 'CRM.xlsx' },
    Array.from({ length: records }, () => edited({ note: '导入' })),
  );

describe('logItems', () => {
  test.each<[string, LoggedChange, string[]]>([
    [
      'a capture',
      change(1, { type: 'capture', adapter: 'a', page: '客户视图', site: 's', fields: [] }),
      ['capture 客户视图'],
    ],
    ['clients received', change(1, { type: 'receive', handOverId: 'h', from: '张三' }), ['handOver 张三']],
    [
      'a client given away',
      change(1, { type: 'handOver', handOverId: 'h', to: '李四', clients: 3 }),
      ['handOver 李四'],
    ],
    ['a merge', change(1, { type: 'mergeClients' }, [], ['甲公司']), ['merge 甲公司']],
    ['an edited address', change(1, { type: 'editClient' }, [edited({ address: '东路 1 号' })]), ['edit']],
    [
      'a risk taken up with its first step',
      change(1, { type: 'editResearch' }, [edited({ riskSignals: [] }), made('与客户沟通')]),
      ['edit', 'followUpMade 与客户沟通'],
    ],
    ['a linked file', change(1, { type: 'editClient' }, [edited({ files: [] })]), []],
    ['a logged touch', change(1, { type: 'logTouch' }, []), []],
  ])('%s', (_name, entry, expected) => {
    expect(kinds(entry)).toEqual(expected);
  });

  test('the batches of one import are one line, dated by the newest, with the records of all', () => {
    const items = logItems([importing(2, 'i', 3), importing(1, 'i', 2), importing(3, 'j', 0)], dossier);
    expect(items).toMatchObject([{ kind: 'import', id: 'i', count: 5, change: { seq: 2 } }]);
  });

  test('leaves out what was undone, and shows it again when the undoing was undone', () => {
    const edit = change(4, { type: 'editClient' }, [edited({ address: '东路 1 号' })]);
    const undo = change(5, { type: 'undo', of: '4-ab' });
    expect(kinds(edit, undo)).toEqual([]);
    expect(kinds(edit, undo, change(6, { type: 'undo', of: '5-cd' }))).toEqual(['edit']);
    expect(kinds(importing(7, 'i', 2), change(9, { type: 'undoImport', importId: 'i' }))).toEqual([]);
    expect(kinds(change(9, { type: 'undoImport', importId: 'i' }), importing(10, 'i', 2))).toEqual(['import']);
  });

  test('tells of a grade set by hand that is no longer in force, not of the one the record holds', () => {
    const former = { grade: 'B', reason: '规模小', on: '2026-10-01' } as const;
    const set = edited({ gradeOverride: former, grade: 'B' }, makeClient({ id: client.id }));
    const { gradeOverride, ...without } = client;
    const given = { ...edited({}), after: { ...without, grade: 'C' } } as Effect;
    const now = edited({ gradeOverride, grade: 'A' } as Partial<Client>, { ...without, grade: 'B' } as Client);
    expect(logItems([change(1, { type: 'editClient' }, [set])], dossier)).toMatchObject([
      { kind: 'grade', grade: 'B', text: '规模小', isByHand: true },
    ]);
    expect(logItems([change(1, { type: 'editClient' }, [given])], dossier)).toMatchObject([
      { kind: 'grade', grade: 'C', isByHand: false },
    ]);
    expect(kinds(change(1, { type: 'editClient' }, [now]))).toEqual([]);
  });

  test('an edited touch shows with the touch, a deleted one has a line', () => {
    const touch = makeTouch({ text: '聊过' });
    const base = { kind: 'touch', clientId: client.id, id: touch.id, before: touch } as const;
    expect(kinds(change(1, { type: 'editTouch' }, [{ ...base, after: { ...touch, text: '改' } }]))).toEqual([]);
    expect(kinds(change(1, { type: 'editTouch' }, [{ ...base, after: undefined }]))).toEqual(['edit 聊过']);
  });

  test('a follow-up without a touch was made on the day of its entry, and is called what it is called now', () => {
    const item = makeFollowUp({ text: '送方案' });
    const effect = { kind: 'followUp', clientId: client.id, id: item.id, before: undefined } as const;
    const made = change(1, { type: 'planWork' }, [{ ...effect, after: { ...item, text: '送旧方案' } }]);
    expect(logItems([made], { ...dossier, followUps: [item] })).toMatchObject([
      { kind: 'followUpMade', id: item.id, text: '送方案', day: '2026-11-20' },
    ]);
    const withTouch = { ...effect, after: { ...item, touchId: 't' } };
    expect(kinds(change(1, { type: 'logTouch' }, [withTouch]))).toEqual([]);
    expect(kinds(change(1, { type: 'loadSample' }, [{ ...effect, after: item }]))).toEqual([]);
  });
});
