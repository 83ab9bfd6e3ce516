import { firstValueFrom } from 'rxjs';
import { beforeEach, describe, expect, test } from 'vitest';
import { makePack, makeScenario, makeScript, makeWord } from '../../test/factories/content.ts';
import { type Desk, makeDesk } from '../../test/factories/content-desk.ts';
import type { Pack } from '../domain/content/item.ts';
import { writePack } from '../transfer/pack/pack-file.ts';
import { newSigningPair, type SigningPair } from '../transfer/pack/signing.ts';

const scenario = makeScenario();
const word = makeWord();
const bankScenario = makeScenario({ version: 2 }, { name: '嫌价格高' });
const bankWord = makeWord({ id: 'bank.word' }, { phrases: ['内部价'], unless: ['不是内部价'] });
const ref = { kind: 'scenario', id: 'price' } as const;

let desk: Desk;
beforeEach(() => {
  desk = makeDesk([scenario, word]);
});

const fileOf = async (pack: Pack, pair?: SigningPair) => new Blob([await writePack(pack, pair)]);
const preview = async (pack: Pack, pair?: SigningPair) => {
  const found = await desk.service.previewPack(await fileOf(pack, pair));
  if (!found.ok) throw new Error(found.reason);
  return found.value;
};
const apply = async (pack: Pack, pair?: SigningPair) => {
  const done = await desk.service.applyPack(await preview(pack, pair));
  return done.ok ? 'done' : done.reason;
};
const refusals = async (pack: Pack, pair?: SigningPair) => (await preview(pack, pair)).refusals;
const shown = async () => (await firstValueFrom(desk.service.book$)).scenario[0]?.item.body.name;
const packs = () => firstValueFrom(desk.service.packs$);
const trust = ({ keyId }: SigningPair) => desk.service.trustKey(keyId, '总行合规部');

describe('a pack of the bank', () => {
  test('is shown before anything is written, then stands over what is shipped, and can be taken out', async () => {
    const found = await preview(makePack([bankScenario]));
    expect(found).toMatchObject({ signature: 'unsigned', refusals: [], changes: [{ id: 'price', what: 'changed' }] });
    expect(await shown()).toBe('利率定价不满意');
    expect(await desk.service.applyPack(found)).toEqual({ ok: true, value: {} });
    expect(await shown()).toBe('嫌价格高');
    expect(desk.log).toEqual([
      { type: 'content', act: 'importPack', what: '分行话术 (bank.branch 2026.11.1)', count: 1 },
    ]);
    expect(await desk.service.removePack('bank.branch')).toMatchObject({ ok: true });
    expect(await shown()).toBe('利率定价不满意');
    expect(await desk.service.removePack('bank.branch')).toEqual({ ok: false, reason: 'unknown' });
  });

  test('is replaced by a later one of its own, never by an earlier one', async () => {
    await apply(makePack([bankScenario]));
    const next = makePack([makeScenario({ version: 3 }, { name: '嫌贵' })], { version: '2026.12' });
    expect(await preview(next)).toMatchObject({ replaces: '2026.11.1' });
    expect(await apply(next)).toBe('done');
    expect((await packs()).map(({ id, version }) => `${id} ${version}`)).toEqual([
      'suixing.shipped 2026.11.1',
      'bank.branch 2026.12',
    ]);
    expect(await refusals(makePack([bankScenario]))).toEqual(['older']);
  });

  test('leaves the user’s own over it', async () => {
    await desk.service.save({ ...ref, body: { ...scenario.body, name: '我的' }, author: '张明', from: 1 });
    const mine = { ...ref, version: 2 };
    await desk.service.submit(mine);
    const days = { effectiveOn: '2026-11-22', expiresOn: '2027-11-21' };
    await desk.service.approve(mine, { reviewer: '李敏', basis: '《存款保险条例》', ...days });
    const found = await preview(makePack([bankScenario]));
    expect(found.changes).toMatchObject([{ id: 'price', isUnderOwn: true }]);
    await desk.service.applyPack(found);
    const [only] = (await firstValueFrom(desk.service.book$)).scenario;
    expect(only).toMatchObject({ layer: 'own', isBeneathChanged: true, beneath: [{ body: { name: '嫌价格高' } }, {}] });
  });

  test.each([
    ['names something that is nowhere', makePack([makeScript({ variantOf: 'price.gone' })]), 'problems'],
    ['takes an id of ours', makePack([bankScenario], { id: 'suixing.shipped' }), 'problems'],
    ['weakens a word that is shipped', makePack([makeWord({ version: 2 }, { phrases: ['保本'] })]), 'weakens'],
  ])('is refused when it %s, and nothing is written', async (_name, pack, expected) => {
    expect(await refusals(pack)).toEqual([expected]);
    expect(await apply(pack)).toBe('refused');
    expect([desk.kept()['content.packs'], desk.log]).toEqual([[], []]);
  });

  test('is judged once more when it is applied, not taken from what the page holds', async () => {
    const found = await preview(makePack([bankScenario]));
    desk.setPolicy({ packs: 'off' });
    expect(await desk.service.applyPack(found)).toEqual({ ok: false, reason: 'refused' });
    desk.setPolicy({});
    expect(await desk.service.applyPack({ ...found })).toEqual({ ok: false, reason: 'refused' });
  });

  test('is not there when the log or the store could not be written', async () => {
    const found = await preview(makePack([bankScenario]));
    for (const what of ['commit', 'write'] as const) {
      desk.fail(what);
      expect(await desk.service.applyPack(found)).toEqual({ ok: false, reason: 'storage' });
      expect(await shown()).toBe('利率定价不满意');
    }
  });

  test('that is no pack is refused with the reason', async () => {
    expect(await desk.service.previewPack(new Blob(['[]']))).toEqual({ ok: false, reason: 'notPack' });
  });
});

describe('a signed pack', () => {
  let pair: SigningPair;
  beforeEach(async () => {
    pair = await newSigningPair();
  });

  test('is of an unknown key until that is trusted, and again once it is not', async () => {
    const pack = makePack([bankScenario]);
    expect(await preview(pack, pair)).toMatchObject({ signature: 'unknownKey', keyId: pair.keyId, refusals: [] });
    await trust(pair);
    expect((await preview(pack, pair)).signature).toBe('trusted');
    await desk.service.distrustKey(pair.keyId);
    expect((await preview(pack, pair)).signature).toBe('unknownKey');
  });

  test('that was changed is broken and refused', async () => {
    const text = (await writePack(makePack([bankScenario]), pair)).replace('嫌价格高', '嫌价格低');
    const found = await desk.service.previewPack(new Blob([text]));
    expect(found).toMatchObject({ value: { signature: 'broken', refusals: ['broken'] } });
  });

  test('is not replaced by one that is unsigned or of another key, unless that is trusted', async () => {
    await apply(makePack([bankScenario]), pair);
    const next = makePack([bankScenario], { version: '2026.12' });
    const other = await newSigningPair();
    expect(await refusals(next)).toEqual(['otherKey']);
    expect(await refusals(next, other)).toEqual(['otherKey']);
    await trust(other);
    expect(await refusals(next, other)).toEqual([]);
  });

  test('alone may take back what a pack of the bank forbids, and the user cannot take it out', async () => {
    await trust(pair);
    await apply(makePack([bankScenario, bankWord]), pair);
    expect(await desk.service.removePack('bank.branch')).toEqual({ ok: false, reason: 'weakens' });
    const without = makePack([bankScenario], { version: '2026.12' });
    expect(await refusals(without)).toEqual(['weakens', 'otherKey']);
    expect(await apply(without, pair)).toBe('done');
  });

  test.each([
    ['off', 'none', ['byPolicy']],
    ['signed', 'none', ['byPolicy']],
    ['signed', 'user', []],
    ['signed', 'other', ['byPolicy']],
    ['any', 'none', []],
  ] as const)('under %s, with the key trusted by %s, is refused for %j', async (right, by, expected) => {
    if (by === 'user' || by === 'other') await trust(pair);
    desk.setPolicy({ packs: right, ...(by === 'other' ? { packKeys: ['ab'.repeat(32)] } : {}) });
    expect(await refusals(makePack([bankScenario]), pair)).toEqual(expected);
  });

  test('no longer counts when the policy comes to forbid it, and does again', async () => {
    await apply(makePack([bankScenario]), pair);
    desk.setPolicy({ packs: 'signed' });
    expect([await shown(), (await packs())[1]?.isInForce]).toEqual(['利率定价不满意', false]);
    desk.setPolicy({ packs: 'signed', packKeys: [pair.keyId] });
    expect([await shown(), (await packs())[1]?.signature]).toEqual(['嫌价格高', 'trusted']);
  });
});

describe('a pack that is written', () => {
  const input = { id: 'bank.branch', version: '2026.11.1', title: '分行话术', author: '合规部' };
  const items = [{ ...ref, version: 1 }];
  const write = (isSigned: boolean) => desk.service.exportPack({ ...input, items, isSigned });

  test('is taken in by another as it was, signed with the own key', async () => {
    expect(await write(true)).toEqual({ ok: false, reason: 'noKey' });
    const made = await desk.service.makeKey('王芳');
    const file = await write(true);
    if (!file.ok || !made.ok) throw new Error('not written');
    expect(file.value.name).toBe('bank.branch-2026.11.1.suixing-pack.json');
    const other = makeDesk([word]);
    const found = await other.service.previewPack(file.value.blob);
    if (!found.ok) throw new Error(found.reason);
    expect(found.value).toMatchObject({ signature: 'unknownKey', keyId: made.value.keyId, refusals: [] });
    await other.service.applyPack(found.value);
    expect((await firstValueFrom(other.service.book$)).scenario[0]?.item).toEqual(scenario);
  });

  test('holds an own draft as it stands, without what is of this book alone', async () => {
    await desk.service.save({ ...ref, body: { ...scenario.body, name: '我的' }, author: '张明', from: 1 });
    const file = await desk.service.exportPack({ ...input, items: [{ ...ref, version: 2 }], isSigned: false });
    const pack = file.ok ? (JSON.parse(await file.value.blob.text()) as Pack) : undefined;
    expect(pack?.items).toEqual([
      { ...ref, version: 2, life: { state: 'draft', author: '张明' }, body: { ...scenario.body, name: '我的' } },
    ]);
  });

  test.each([
    ['nothing in it', { items: [] }, 'empty'],
    ['an id that is none', { id: 'Bank' }, 'invalid'],
    ['a version that is none', { version: 'v1' }, 'invalid'],
  ])('is refused with %s', async (_name, patch, reason) => {
    expect(await desk.service.exportPack({ ...input, items, isSigned: false, ...patch })).toMatchObject({ reason });
  });

  test('is refused where the bank allows no packs', async () => {
    desk.setPolicy({ packs: 'off' });
    expect(await write(false)).toEqual({ ok: false, reason: 'byPolicy' });
  });
});
