import { firstValueFrom } from 'rxjs';
import { beforeEach, expect, test } from 'vitest';
import { makePack, makeScenario, makeWord } from '../../test/factories/content.ts';
import { type Desk, makeDesk } from '../../test/factories/content-desk.ts';
import type { Pack } from '../domain/content/item.ts';
import { writePack } from '../transfer/pack/pack-file.ts';
import { newSigningPair, type SigningPair } from '../transfer/pack/signing.ts';

const former = makePack([makeScenario({ version: 2 }, { name: '嫌价格高' })]);
const later = makePack([makeScenario({ version: 3 }, { name: '嫌贵' })], { version: '2026.12' });

let desk: Desk;
beforeEach(() => {
  desk = makeDesk([makeScenario(), makeWord()]);
});

async function apply(pack: Pack, pair?: SigningPair) {
  const found = await desk.service.previewPack(new Blob([await writePack(pack, pair)]));
  const done = found.ok ? await desk.service.applyPack(found.value) : found;
  if (!done.ok) throw new Error(done.reason);
  return done.value;
}
async function remove(id: string) {
  const done = await desk.service.removePack(id);
  if (!done.ok) throw new Error(done.reason);
  return done.value;
}
const shown = async () => (await firstValueFrom(desk.service.book$)).scenario[0]?.item.body.name;

test('a pack that was taken in goes again when that is taken back, and the one it replaced is there', async () => {
  const first = await apply(former);
  const second = await apply(later);
  expect(second).toEqual({ replaced: '2026.11.1' });
  expect(await desk.service.restorePacks(second)).toEqual({ ok: true, value: undefined });
  expect(await shown()).toBe('嫌价格高');
  expect(await desk.service.restorePacks(first)).toEqual({ ok: true, value: undefined });
  expect(await shown()).toBe('利率定价不满意');
});

test('a pack that was taken out is there again, with its signature, and the log tells of it', async () => {
  await apply(former, await newSigningPair());
  const removed = await remove('bank.branch');
  expect(await desk.service.restorePacks(removed)).toEqual({ ok: true, value: undefined });
  const [, pack] = await firstValueFrom(desk.service.packs$);
  expect(pack).toMatchObject({ id: 'bank.branch', signature: 'unknownKey' });
  expect(desk.log.at(-1)).toMatchObject({ type: 'content', act: 'restore', what: '分行话术 (bank.branch 2026.11.1)' });
});

test('nothing is put back when the packs have changed since, or nobody knows of the change', async () => {
  const first = await apply(former);
  await apply(later);
  expect(await desk.service.restorePacks(first)).toEqual({ ok: false, reason: 'stale' });
  expect(await desk.service.restorePacks({ replaced: '1' })).toEqual({ ok: false, reason: 'stale' });
  expect(await shown()).toBe('嫌贵');
});

test('what the bank forbids with a trusted signature does not go by taking its import back', async () => {
  const pair = await newSigningPair();
  await desk.service.trustKey(pair.keyId, '总行合规部');
  const words = makePack([makeWord({ id: 'bank.word' }, { phrases: ['内部价'], unless: ['不是内部价'] })]);
  const edit = await apply(words, pair);
  expect(await desk.service.restorePacks(edit)).toEqual({ ok: false, reason: 'weakens' });
});

test('what a pack proposes is not in force, can be approved by another here, and goes with its import', async () => {
  const read = makeScenario({ version: 2, life: { state: 'review', author: '张明' } }, { name: '嫌价格高' });
  const edit = await apply(makePack([read], { id: 'own.drafts' }));
  expect(await shown()).toBe('利率定价不满意');
  expect(desk.kept()).toMatchObject({ 'content.packs': [], 'content.own': [{ version: 2, life: read.life }] });
  expect(await desk.service.restorePacks(edit)).toEqual({ ok: true, value: undefined });
  expect(desk.kept()['content.own']).toEqual([]);

  await apply(makePack([read], { id: 'own.drafts' }));
  const ref = { kind: 'scenario', id: 'price', version: 2 } as const;
  const sign = { basis: '《存款保险条例》', effectiveOn: '2026-11-22', expiresOn: '2027-11-21' };
  expect(await desk.service.approve(ref, { ...sign, reviewer: '张明' })).toMatchObject({ reason: 'sameReviewer' });
  await desk.service.approve(ref, { ...sign, reviewer: '周岚' });
  expect(await shown()).toBe('嫌价格高');
});
