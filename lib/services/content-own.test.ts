import { firstValueFrom } from 'rxjs';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeScenario, makeScript, makeWord } from '../../test/factories/content.ts';
import { type Desk, makeDesk } from '../../test/factories/content-desk.ts';
import type { ContentItem } from '../domain/content/item.ts';
import type { ContentEdit, ContentResult } from './content.ts';

const scenario = makeScenario();
const script = makeScript();
const word = makeWord();
const sign = { reviewer: '李敏', basis: '《存款保险条例》', effectiveOn: '2026-11-22', expiresOn: '2027-11-21' };
const ref = { kind: 'scenario', id: 'price', version: 2 } as const;

let desk: Desk;
beforeEach(() => {
  desk = makeDesk([scenario, script, word]);
});

const book = () => firstValueFrom(desk.service.book$);
const shown = async () => {
  const [only] = (await book()).scenario;
  return [only?.item.body.name, only?.layer, only?.standing];
};
const edited = (result: ContentResult<ContentEdit>) => {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};
const reason = (result: ContentResult<unknown>) => (result.ok ? 'done' : result.reason);
const save = (name: string, from: number | undefined = 1, author = '张明') =>
  desk.service.save({
    ...{ kind: 'scenario', body: { ...scenario.body, name }, author },
    ...(from === undefined ? {} : { from }),
  });
const own = () => desk.kept()['content.own'].map(({ version, life }) => `${version} ${life.state}`);

describe('the user’s own content', () => {
  test('comes into force once another has approved it, and each step is in the log', async () => {
    await save('嫌贵');
    expect(await shown()).toEqual(['利率定价不满意', 'shipped', 'usable']);
    await desk.service.submit(ref);
    expect(reason(await desk.service.approve(ref, { ...sign, reviewer: '张 明' }))).toBe('sameReviewer');
    await desk.service.approve(ref, sign);
    expect(await shown()).toEqual(['嫌贵', 'own', 'usable']);
    expect(desk.log.map((cause) => cause.type === 'content' && cause.act)).toEqual(['save', 'submit', 'approve']);
    desk.setDay('2027-11-22');
    expect(await shown()).toEqual(['嫌贵', 'own', 'expired']);
  });

  test('stays in force while a change of it is written', async () => {
    await save('嫌贵');
    await desk.service.submit(ref);
    await desk.service.approve(ref, sign);
    expect(reason(await save('更贵', 2))).toBe('done');
    expect(own()).toEqual(['3 draft', '2 approved']);
    expect(await shown()).toEqual(['嫌贵', 'own', 'usable']);
  });

  test('is refused when it was written on meanwhile, or its id is taken', async () => {
    await save('嫌贵');
    expect(reason(await save('太贵'))).toBe('stale');
    expect(reason(await save('太贵', 2))).toBe('done');
    const taken = { kind: 'scenario', body: scenario.body, author: '张明' } as const;
    expect(reason(await desk.service.save(taken))).toBe('stale');
  });

  test('is refused with what is wrong, and nothing is written or logged', async () => {
    const body = { ...script.body, id: 'own.a', title: '' };
    const refused = await desk.service.save({ kind: 'script', body, author: '张明' });
    expect(refused).toMatchObject({ reason: 'invalid', problems: [{ code: 'missing', field: 'title' }] });
    const dead = { ...script.body, id: 'own.a', scenario: 'refused' } as const;
    expect(await desk.service.save({ kind: 'script', body: dead, author: '张明' })).toMatchObject({
      problems: [{ code: 'unknownReference', field: 'scenario', value: 'refused' }],
    });
    expect(await desk.service.check('script', dead)).toHaveLength(1);
    expect(reason(await save('嫌贵', 1, ' '))).toBe('noAuthor');
    expect([desk.kept()['content.own'], desk.log]).toEqual([[], []]);
  });

  test('as a variant stands beside the approved script, and a variant of it beside the same', async () => {
    const { item } = edited(await desk.service.saveVariant(script.id, { ...script.body, title: '我的说法' }, '张明'));
    expect(item).toMatchObject({ version: 1, variantOf: script.id, life: { state: 'draft' } });
    const again = edited(await desk.service.saveVariant(item?.id ?? '', script.body, '张明'));
    expect(again.item?.variantOf).toBe(script.id);
    const { script: scripts } = await book();
    expect(scripts.map(({ item: each, standing }) => [each.variantOf, standing])).toEqual([
      [undefined, 'usable'],
      [script.id, 'draft'],
      [script.id, 'draft'],
    ]);
    expect(reason(await desk.service.saveVariant('price.gone', script.body, '张明'))).toBe('unknown');
  });

  test('goes back to its author, and its next wording has a number of its own', async () => {
    await save('嫌贵');
    await desk.service.submit(ref);
    await desk.service.sendBack(ref, '李敏', '太短');
    await save('嫌价格贵', 2);
    expect(own()).toEqual(['3 draft']);
    expect(reason(await desk.service.approve(ref, sign))).toBe('unknown');
  });

  test('withdraws what is shipped by a version over it, which can be taken away again', async () => {
    const shipped = { ...ref, version: 1 };
    expect(reason(await desk.service.retire(shipped, '李敏', ''))).toBe('noRemark');
    await desk.service.retire(shipped, '李敏', '新规施行');
    expect(await shown()).toEqual(['利率定价不满意', 'own', 'retired']);
    await desk.service.remove({ kind: 'scenario', id: 'price' });
    expect(await shown()).toEqual(['利率定价不满意', 'shipped', 'usable']);
    expect(reason(await desk.service.remove({ kind: 'scenario', id: 'price' }))).toBe('unknown');
  });
});

describe('taking a change back', () => {
  test.each([
    ['saving', () => save('嫌贵')],
    ['retiring', () => desk.service.retire({ ...ref, version: 1 }, '李敏', '太旧')],
  ])('of %s leaves everything as it was', async (_name, change) => {
    const before = await book();
    const edit = edited(await change());
    expect(reason(await desk.service.restore(edit))).toBe('done');
    expect(await book()).toEqual(before);
    expect(desk.kept()['content.own']).toEqual([]);
  });

  test('of a removal brings every version back', async () => {
    await save('嫌贵');
    const before = desk.kept();
    const edit = edited(await desk.service.remove(ref));
    await desk.service.restore(edit);
    expect(desk.kept()).toEqual(before);
  });

  test('is refused when something was changed since', async () => {
    const edit = edited(await save('嫌贵'));
    await save('太贵', 2);
    expect(reason(await desk.service.restore(edit))).toBe('stale');
    expect(desk.kept()['content.own'][0]?.body).toMatchObject({ name: '太贵' });
  });
});

describe('forbidden words', () => {
  const write = (body: Partial<ContentItem<'word'>['body']>, from: number | undefined = 1) =>
    desk.service.save({
      ...{ kind: 'word', body: { ...word.body, ...body }, author: '张明' },
      ...(from === undefined ? {} : { from }),
    });

  test.each([
    ['naming fewer phrases', { phrases: ['保本'] }],
    ['a further exception', { unless: ['不保本', '保本型'] }],
    ['a lower severity', { severity: 'risky' }],
  ] as const)('that are shipped cannot be weakened by %s', async (_name, body) => {
    const refused = await write(body);
    expect(refused).toMatchObject({ reason: 'weakens', weakenings: [{ id: word.id }] });
    expect(desk.kept()['content.own']).toEqual([]);
  });

  test('that are shipped cannot be withdrawn', async () => {
    const refused = await desk.service.retire({ kind: 'word', id: word.id, version: 1 }, '李敏', '不用了');
    expect(refused).toMatchObject({ reason: 'weakens', weakenings: [{ how: 'retired' }] });
  });

  test('may be added to, and new ones written and withdrawn', async () => {
    expect(reason(await write({ phrases: [...word.body.phrases, '兜底'] }))).toBe('done');
    expect(reason(await write({ id: 'own.b', phrases: ['内部价'] }, undefined))).toBe('done');
    const mine = { kind: 'word', id: 'own.b', version: 1 } as const;
    await desk.service.submit(mine);
    await desk.service.approve(mine, sign);
    expect((await book()).word.map(({ item, standing }) => [item.id, standing])).toContainEqual(['own.b', 'usable']);
    expect(reason(await desk.service.retire(mine, '李敏', '不用了'))).toBe('done');
  });
});

describe('nothing is half done', () => {
  test('when the vault is locked', async () => {
    desk.lock();
    expect(reason(await save('嫌贵'))).toBe('locked');
  });

  test('when the log cannot be written: what cannot be accounted for is not done', async () => {
    desk.fail('commit');
    expect(reason(await save('嫌贵'))).toBe('storage');
    expect(desk.kept()['content.own']).toEqual([]);
  });

  test('when the store cannot be written', async () => {
    desk.fail('write');
    expect(reason(await save('嫌贵'))).toBe('storage');
    desk.fail(undefined);
    expect(await shown()).toEqual(['利率定价不满意', 'shipped', 'usable']);
  });
});

test('ids of the user’s own are of letters, and no two the same', () => {
  const ids = Array.from({ length: 50 }, () => desk.service.newId('script'));
  expect(ids.every((id) => /^own\.[a-p]{16}$/.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});
