// Runs inside a real browser page: whole imports, and taking them back, on real IndexedDB with real Web Crypto.
import { readHead } from '../../../lib/db/log.ts';
import type { Change, Dossier } from '../../../lib/domain/dossier/dossier.ts';
import { makeTouch } from '../../factories/client.ts';
import { choicesFor, filled, id, KEYS, machine, nameOf, tableOf } from './import-machine.ts';

/** Each returns plain data for the test to judge. */
export const cases = {
  async roundTrip() {
    const { imports, dump, run, chain, db } = await filled();
    const before = await dump();
    const result = await run(20, 230);
    if (!result.ok) throw new Error(result.reason);
    const between = await dump();
    const [past] = await imports.past();
    const undone = await imports.undo(result.value.importId);
    const after = await dump();
    const [pastAfter] = await imports.past();
    const { importId: _, ...done } = result.value;
    return {
      done,
      entries: (await readHead(db)).seq,
      clients: (await readHead(db)).clients,
      differs: between !== before,
      undone,
      isEqual: after === before,
      past: { ...past, importId: '', at: 0 },
      pastAfter: { undone: pastAfter?.undone, isUnfinished: pastAfter?.isUnfinished },
      again: await imports.undo(result.value.importId),
      chain: (await chain()).ok,
    };
  },

  async sameTwice() {
    const { imports, run, dump, db } = await filled();
    await run(20, 30);
    const [before, head] = [await dump(), (await readHead(db)).seq];
    const result = await run(20, 30);
    return {
      verdicts: result.ok && result.value.counts.verdicts,
      isEqual: (await dump()) === before,
      entries: (await readHead(db)).seq - head,
      past: (await imports.past()).length,
    };
  },

  async editedSince() {
    const { imports, run, put, dump, find, db, chain } = await filled();
    const result = await run(20, 120);
    if (!result.ok) throw new Error(result.reason);
    const { importId } = result.value;
    const need = async (name: string) => {
      const dossier = await find(name);
      if (!dossier) throw new Error(`${name} is missing`);
      return dossier;
    };
    const touchFor = (dossier: Dossier, personIds: readonly string[] = []): Change => ({
      op: 'put',
      kind: 'touch',
      clientId: dossier.client.id,
      record: makeTouch({ id: id(), text: '导入之后的沟通', personIds }),
    });
    // A new client that was worked on; a record of the import that was edited; a touch with a person the import brought.
    const worked = await need('望江新客户7科技有限公司');
    await put([touchFor(worked)]);
    const graded = await need(nameOf(3));
    const client = { ...graded.client, grade: 'B' as const };
    await put([{ op: 'put', kind: 'client', clientId: client.id, record: client }]);
    const met = await need(nameOf(4));
    await put([touchFor(met, [met.people.find(({ name }) => name === '新联系人')?.id ?? ''])]);
    // And one whose imported parts nobody touched.
    const other = await need(nameOf(5));
    await put([touchFor(other)]);
    const [before, head] = [await dump(), (await readHead(db)).seq];
    const refused = await imports.undo(importId);
    const untouched = (await dump()) === before && (await readHead(db)).seq === head;
    const undone = await imports.undo(importId, { leavesEdited: true });
    const kept = await find(nameOf(5));
    const [past] = await imports.past();
    return {
      refused: refused.ok
        ? undefined
        : { ...refused, edited: 'edited' in refused ? refused.edited.map(({ name }) => name) : [] },
      untouched,
      undone: undone.ok && { count: undone.value.undone, left: undone.value.left.map(({ name }) => name) },
      clients: (await readHead(db)).clients,
      kept: { grade: kept?.client.grade, touches: kept?.touches.map(({ text }) => text).sort() },
      past: past && { undone: past.undone, isUnfinished: past.isUnfinished },
      chain: (await chain()).ok,
    };
  },

  async cancelled() {
    const { imports, run, dump, chain } = await filled();
    const before = await dump();
    const own = new AbortController();
    const result = await run(20, 2000, own.signal, (share) => share > 0.6 && own.abort());
    return {
      result: { ...result, undone: !result.ok && result.undone > 100 },
      isEqual: (await dump()) === before,
      unfinished: (await imports.past()).map(({ isUnfinished }) => isUnfinished),
      chain: (await chain()).ok,
    };
  },

  async changedMeanwhile() {
    let meanwhile: (() => Promise<unknown>) | undefined;
    const it = await filled((real) => async (...args) => {
      await meanwhile?.();
      meanwhile = undefined;
      return real(...args);
    });
    const dossier = await it.find(nameOf(6));
    if (!dossier) throw new Error('no client');
    const clientId = dossier.client.id;
    meanwhile = () => it.put([{ op: 'put', kind: 'client', clientId, record: { ...dossier.client, grade: 'D' } }]);
    const result = await it.run(20, 150);
    return {
      passedOver: result.ok && result.value.passedOver.map(({ name }) => name),
      changed: result.ok && result.value.clientsChanged,
      made: result.ok && result.value.clientsMade,
      grade: (await it.find(nameOf(6)))?.client.grade,
      others: (await it.find(nameOf(7)))?.client.grade,
    };
  },

  async editedWhileUndone() {
    let meanwhile: (() => Promise<unknown>) | undefined;
    const it = await filled((real) => async (...args) => {
      await meanwhile?.();
      meanwhile = undefined;
      return real(...args);
    });
    const result = await it.run(20, 50);
    if (!result.ok) throw new Error(result.reason);
    const dossier = await it.find('望江新客户9科技有限公司');
    if (!dossier) throw new Error('no client');
    const clientId = dossier.client.id;
    const record = makeTouch({ id: id(), text: '撤销时的沟通' });
    meanwhile = () => it.put([{ op: 'put', kind: 'touch', clientId, record }]);
    const undone = await it.imports.undo(result.value.importId);
    return {
      undone: undone.ok && { count: undone.value.undone, left: undone.value.left.map(({ name }) => name) },
      clients: (await readHead(it.db)).clients,
      texts: (await it.find(dossier.client.name))?.touches.map(({ text }) => text),
    };
  },

  async lockedMeanwhile() {
    let calls = 0;
    const it = await filled((real) => (...args) => {
      calls += 1;
      if (calls === 3) it.keys$.next(undefined);
      return real(...args);
    });
    const before = await it.dump();
    const result = await it.run(20, 1500);
    it.keys$.next(KEYS);
    const [past] = await it.imports.past();
    const undone = await it.imports.undo(past?.importId ?? '');
    return {
      result: result.ok ? 'ok' : result.reason,
      wasUnfinished: past?.isUnfinished,
      undone: undone.ok && undone.value.undone === (past?.clientsMade ?? 0) + (past?.clientsChanged ?? 0),
      isEqual: (await it.dump()) === before,
    };
  },
};

const KILL_BOOK = 'import-kill';

/** For a browser that is killed: `prepare` once, `start`, and after the next start `look`. */
const rig = {
  async prepare() {
    const it = await filled(undefined, KILL_BOOK);
    return it.dump();
  },
  /** Begins a large import and says how far it is; never waited for. */
  start() {
    const it = machine(KILL_BOOK);
    const table = tableOf(20, 20_000);
    const { acknowledged } = globalThis as unknown as { acknowledged(text: string): Promise<void> };
    void it.imports.run(table, choicesFor(table), '大名单.xlsx', {
      onProgress: (share) => void acknowledged(String(share)),
    });
  },
  async look() {
    const it = machine(KILL_BOOK);
    const [past] = await it.imports.past();
    const { ok } = await it.chain();
    return { past, chain: ok, clients: (await readHead(it.db)).clients };
  },
  async undo(importId: string) {
    const it = machine(KILL_BOOK);
    const undone = await it.imports.undo(importId);
    return { undone, dump: await it.dump(), chain: (await it.chain()).ok };
  },
};

Object.assign(globalThis, { importCases: cases, importRig: rig });
