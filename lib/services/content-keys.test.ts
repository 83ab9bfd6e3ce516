import { firstValueFrom } from 'rxjs';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Desk, makeDesk } from '../../test/factories/content-desk.ts';

let desk: Desk;
beforeEach(() => {
  desk = makeDesk([]);
});
const keys = () => firstValueFrom(desk.service.packKeys$);
const KEY = 'ab'.repeat(32);

describe('the user’s own key', () => {
  test('is made once, its private half never shown and kept where all is sealed', async () => {
    const made = await desk.service.makeKey('王芳');
    expect(made.ok && made.value.keyId).toMatch(/^[0-9a-f]{64}$/);
    expect(await desk.service.makeKey('王芳')).toEqual({ ok: false, reason: 'exists' });
    const { own } = await keys();
    expect(own).toEqual({
      keyId: expect.any(String),
      publicKey: expect.any(String),
      name: '王芳',
      madeOn: '2026-11-22',
    });
    const { privateKey } = desk.kept()['content.keys'].own ?? {};
    expect(privateKey?.length).toBeGreaterThan(100);
    expect(JSON.stringify(desk.log)).not.toContain(privateKey);
  });

  test('goes out with its public half alone', async () => {
    expect(await desk.service.exportKey()).toEqual({ ok: false, reason: 'noKey' });
    await desk.service.makeKey('王芳');
    const file = await desk.service.exportKey();
    const text = file.ok ? await file.value.blob.text() : '';
    const { own } = desk.kept()['content.keys'];
    expect(JSON.parse(text)).toMatchObject({ keyId: own?.keyId, publicKey: own?.publicKey, name: '王芳' });
    expect(text).not.toContain(own?.privateKey);
  });
});

describe('trusting a key', () => {
  test('takes its id however it is written, once', async () => {
    const readable = KEY.toUpperCase().replaceAll(/(.{4})/g, '$1 ');
    await desk.service.trustKey(readable, '总行');
    await desk.service.trustKey(KEY, ' 总行合规部 ');
    expect((await keys()).trusted).toEqual([{ keyId: KEY, name: '总行合规部' }]);
    await desk.service.distrustKey(readable);
    expect((await keys()).trusted).toEqual([]);
    expect(desk.log.map((cause) => cause.type === 'content' && cause.act)).toEqual([
      ...['trustKey', 'trustKey', 'distrustKey'],
    ]);
  });

  test.each([
    ['no id', 'abc', '总行'],
    ['nobody', KEY, ' '],
  ])('of %s is refused', async (_name, keyId, name) => {
    expect(await desk.service.trustKey(keyId, name)).toEqual({ ok: false, reason: 'invalid' });
  });

  test('is not the user’s where the bank has said whose keys count', async () => {
    desk.setPolicy({ packKeys: [KEY] });
    expect(await desk.service.trustKey('cd'.repeat(32), '朋友')).toEqual({ ok: false, reason: 'byPolicy' });
    expect(await desk.service.distrustKey(KEY)).toEqual({ ok: false, reason: 'byPolicy' });
    expect(await keys()).toMatchObject({ byPolicy: [KEY], right: 'any' });
  });
});
