import { argon2id } from 'hash-wasm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyDossier } from '../../../test/factories/any-dossier.ts';
import { makeDossier, makeId, makeTouch } from '../../../test/factories/client.ts';
import type { DerivePassphraseKey, KdfParams } from '../../contracts/kdf.ts';
import { asGiven, type HandOver } from '../../domain/hand-over/hand-over.ts';
import { type Envelope, type KdfBounds, readEnvelope, sealEnvelope } from './envelope.ts';
import { NotAsGiven, openHandOver, writeHandOver } from './hand-over-file.ts';

const CODE = 'ABCDEFGHJKMNPQRS';
/** As weak as the function allows, so that the tests are quick; the product's floor is tried where it is chosen. */
const QUICK: KdfParams = {
  ...{ algorithm: 'argon2id', salt: new Uint8Array(16).fill(7), memoryKiB: 8, iterations: 1, parallelism: 1 },
};
const BOUNDS: KdfBounds = {
  least: { memoryKiB: 8, iterations: 1, parallelism: 1 },
  most: { memoryKiB: 1024, iterations: 4, parallelism: 1 },
};
const derive: DerivePassphraseKey = async (password, { salt, memoryKiB, iterations, parallelism }) =>
  new Uint8Array(
    await argon2id({
      password,
      salt,
      memorySize: memoryKiB,
      iterations,
      parallelism,
      hashLength: 32,
      outputType: 'binary',
    }),
  );
const reread = (file: Blob) => readEnvelope(file, BOUNDS);

const handOver = (patch: Partial<HandOver> = {}): HandOver => ({
  ...{ id: makeId(), from: '张明', to: '李敏', givenOn: '2026-11-22', expiresOn: '2026-12-06', hasNotes: true },
  clients: [makeDossier({ client: { name: '绝密精机有限公司' }, touches: [makeTouch({ text: '绝密谈话' })] })],
  ...patch,
});
const write = (value = handOver()) => writeHandOver(value, CODE, QUICK, derive, reread);
const bytesOf = async (file: Blob) => new Uint8Array(await file.arrayBuffer());
const sound = async (file: Blob) => (await reread(file)) as Envelope;

describe('a hand-over file', () => {
  test('opens with its code as it was given, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyDossier, { minLength: 1, maxLength: 3, selector: (d) => d.client.id }),
        async (all) => {
          const given = handOver({ clients: all.map((dossier) => asGiven(dossier, true)) });
          expect(await openHandOver(await sound(await write(given)), CODE, derive)).toEqual(given);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('shows nothing of what it holds', async () => {
    const text = new TextDecoder().decode(await bytesOf(await write()));
    expect(['绝密', '张明', '李敏', CODE, '2026'].filter((word) => text.includes(word))).toEqual([]);
  });

  test('does not open with another code', async () => {
    expect(await openHandOver(await sound(await write()), 'ABCDEFGHJKMNPQRT', derive)).toBe('wrongCode');
  });

  test('is known to be damaged when any byte differs or its end is missing', async () => {
    const bytes = await bytesOf(await write());
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] as number) ^ flip;
        expect(await reread(new Blob([changed]))).toBe(at < 8 ? 'foreign' : 'damaged');
        expect(typeof (await reread(new Blob([bytes.subarray(0, at)])))).toBe('string');
      }),
      { numRuns: 60 },
    );
  });

  test.each(['', 'SXHAND', '{"format":"suixing-hand-over"}', 'PK\u0003\u0004', 'SXCOPY1\n…'])(
    '%j is no such file',
    async (text) => {
      expect(await reread(new Blob([text]))).toBe('foreign');
    },
  );

  test('is refused when its derivation is weaker or heavier than agreed', async () => {
    const seal = (kdf: Partial<KdfParams>) => sealEnvelope(new Uint8Array(4), CODE, { ...QUICK, ...kdf }, derive);
    expect(await readEnvelope(await seal({}), { ...BOUNDS, least: { ...BOUNDS.least, memoryKiB: 64 } })).toBe('weak');
    expect(
      await readEnvelope(await seal({ iterations: 3 }), { ...BOUNDS, most: { ...BOUNDS.most, iterations: 2 } }),
    ).toBe('weak');
  });

  test('is refused when its header was exchanged for a weaker one and the hash made anew', async () => {
    const bytes = await bytesOf(await write());
    const text = new TextDecoder('latin1').decode(bytes);
    const at = text.indexOf('"iterations":1') + '"iterations":'.length;
    const body = bytes.slice(0, -32);
    body[at] = '2'.charCodeAt(0);
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
    const forged = await reread(new Blob([body, hash]));
    expect(typeof forged === 'string' ? forged : await openHandOver(forged, CODE, derive)).toBe('wrongCode');
  });

  test('of a newer version says so', async () => {
    const bytes = await bytesOf(await write());
    const at = new TextDecoder('latin1').decode(bytes).indexOf('"version":1') + '"version":'.length;
    const body = bytes.slice(0, -32);
    body[at] = '2'.charCodeAt(0);
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
    expect(await reread(new Blob([body, hash]))).toBe('newer');
  });

  test.each([
    ['no hand-over', { hello: 1 }],
    [
      'a client that stands there twice',
      handOver({ clients: [makeDossier({ client: { id: makeId() } })].flatMap((d) => [d, d]) }),
    ],
    ['a record with a field nobody knows', { ...handOver(), extra: 1 }],
    ['nobody', handOver({ clients: [] })],
  ])('with %s in it is refused', async (_, content) => {
    const file = await sealEnvelope(new TextEncoder().encode(JSON.stringify(content)), CODE, QUICK, derive);
    expect(await openHandOver(await sound(file), CODE, derive)).toBe('badContent');
  });

  test('is not handed out when it does not read back', async () => {
    const broken = async (file: Blob) => readEnvelope(new Blob([(await bytesOf(file)).subarray(1)]), BOUNDS);
    await expect(writeHandOver(handOver(), CODE, QUICK, derive, broken)).rejects.toThrow(NotAsGiven);
  });
});
