import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { APPROVED, DRAFT, makePack, makeScenario, makeScript, makeWord } from '../../../test/factories/content.ts';
import { SHIPPED_PACK } from '../../content/shipped/pack.ts';
import type { Pack } from '../../domain/content/item.ts';
import { PACK_LIMITS, readPack, writePack } from './pack-file.ts';
import { newSigningPair, type SigningPair } from './signing.ts';

const pack = makePack([
  makeScenario(),
  makeScript(),
  makeWord(),
  makeScript({ id: 'own.a', variantOf: 'price.composition', life: DRAFT }),
]);
const fileOf = (content: unknown) => new Blob([typeof content === 'string' ? content : JSON.stringify(content)]);
const read = (content: unknown) => readPack(fileOf(content));
/** What is wrong with one item put into a pack. */
const codes = async (item: unknown) => {
  const found = await read({ ...pack, items: [makeScenario(), item] });
  return found.ok ? found.problems.map(({ code, at, field }) => [code, at, field].join(' ').trim()) : [found.reason];
};
let pair: SigningPair;
beforeAll(async () => {
  pair = await newSigningPair();
});

describe('a pack as a file', () => {
  test.each(['signed', 'unsigned'])('reads back as it was written, %s', async (kind) => {
    for (const each of [pack, SHIPPED_PACK]) {
      const text = await writePack(each, kind === 'signed' ? pair : undefined);
      const back = await read(text);
      expect(back).toMatchObject({ ok: true, problems: [], pack: each });
      expect(back.ok && back.signature).toEqual(
        kind === 'signed' ? expect.objectContaining({ keyId: pair.keyId }) : undefined,
      );
    }
  });

  test('reads with a mark of its encoding before it', async () => {
    expect(await read(`\uFEFF${JSON.stringify(pack)}`)).toMatchObject({ ok: true, problems: [] });
  });

  test.each([
    ['', 'notJson'],
    ['{"format":"suixing-pack"', 'notJson'],
    ['['.repeat(200_000), 'notJson'],
    ['[]', 'notPack'],
    ['null', 'notPack'],
    ['{"format":"suixing-adapter-pack"}', 'notPack'],
    ['{"format":"suixing-pack","formatVersion":1,"items":{}}', 'notPack'],
    ['{"format":"suixing-pack","formatVersion":2,"items":[]}', 'newer'],
    ['{"format":"suixing-pack","formatVersion":1,"items":[]}', 'empty'],
  ])('%.40s is none: %s', async (text, reason) => {
    expect(await read(text)).toEqual({ ok: false, reason });
  });

  test('is refused when it is too large, holds too many items, or is no UTF-8', async () => {
    expect(await read(' '.repeat(PACK_LIMITS.bytes + 1))).toEqual({ ok: false, reason: 'tooLarge' });
    const items = Array.from({ length: PACK_LIMITS.items + 1 }, () => 1);
    expect(await read({ ...pack, items })).toEqual({ ok: false, reason: 'tooManyItems' });
    expect(await readPack(new Blob([new Uint8Array([0x22, 0xff, 0x22])]))).toEqual({ ok: false, reason: 'notJson' });
  });

  test('with problems gives no item of it, and what it says it is', async () => {
    const found = await read({ ...pack, items: [makeScenario(), 7] });
    expect(found.ok && [found.pack.items, found.pack.title]).toEqual([[], pack.title]);
  });
});

describe('what is wrong with a pack is said item by item', () => {
  const scenario = makeScenario({ id: 'refused' });
  const { body } = scenario;
  const { triggers: _, ...without } = body;
  test.each([
    ['a field that is missing', { ...scenario, body: without }, 'missing 2 triggers'],
    ['a blank text', { ...scenario, body: { ...body, name: '  ' } }, 'missing 2 name'],
    ['an empty list', { ...scenario, body: { ...body, way: [] } }, 'missing 2 way'],
    ['a text too long', { ...scenario, body: { ...body, way: ['好'.repeat(501)] } }, 'tooLong 2 way.0'],
    ['too many entries', { ...scenario, body: { ...body, triggers: Array(61).fill('贵') } }, 'tooMany 2 triggers'],
    ['a number for a text', { ...scenario, body: { ...body, name: 5 } }, 'wrongValue 2 name'],
    ['a word that is not offered', { ...scenario, body: { ...body, kind: 'joke' } }, 'wrongValue 2 kind'],
    ['a field nobody knows', { ...scenario, body: { ...body, script: '<b>' } }, 'unknownField 2 script'],
    ['a kind nobody knows', { ...scenario, kind: 'plugin' }, 'unknownKind 2 kind'],
    ['an id of its own', { ...scenario, id: 'procedure' }, 'idMismatch 2 id'],
    ['an id that is none', makeWord({ id: 'no dots' }), 'badId 2 id'],
    ['the same id twice', makeScenario(), 'duplicate 2 id'],
    ['a version that is none', { ...scenario, version: 0 }, 'wrongValue 2 version'],
    ['a day that is none', { ...scenario, life: { ...APPROVED, expiresOn: '2027-02-30' } }, 'badDay 2 life.expiresOn'],
    ['approval by its author', { ...scenario, life: { ...APPROVED, reviewer: ' 张 明' } }, 'notSigned 2 life'],
    ['approval without a basis', { ...scenario, life: { ...APPROVED, basis: undefined } }, 'notSigned 2 life'],
    ['a variant of no script', { ...scenario, variantOf: 'price.composition' }, 'unknownField 2 variantOf'],
    ['no item at all', 7, 'wrongValue 2'],
  ])('%s', async (_name, item, expected) => {
    expect(await codes(item)).toEqual([expected]);
  });

  test.each([
    ['prototype', '{"__proto__": {"isAdmin": true}}', 'items.0.__proto__'],
    ['constructor', '{"constructor": {"prototype": 1}}', 'items.0.constructor'],
    ['endless text', JSON.stringify({ id: 'x'.repeat(6000) }), 'items.0.id'],
    ['half a character', '{"id": "\\ud800"}', 'items.0.id'],
  ])('hostile: %s', async (_name, item, field) => {
    const found = await read(`{"format":"suixing-pack","formatVersion":1,"items":[${item}]}`);
    expect(found).toMatchObject({ ok: true, problems: [{ code: 'hostile', field }], pack: { items: [] } });
    expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
  });

  test('hostile: lists in lists', async () => {
    const deep = `${'['.repeat(40)}${']'.repeat(40)}`;
    const found = await read(`{"format":"suixing-pack","formatVersion":1,"items":[${deep}]}`);
    expect(found.ok && found.problems[0]?.code).toBe('hostile');
  });

  test('never throws, whatever stands in the file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue(), { minLength: 1, maxLength: 5 }), fc.jsonValue(), async (items, id) => {
        const found = await read({ ...pack, id, items });
        expect(found.ok && found.problems.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('a signature', () => {
  const signed = () => writePack(pack, pair);

  test('breaks when any byte of the file is changed, goes, or comes', async () => {
    const bytes = new TextEncoder().encode(await signed());
    const isWhole = async (changed: Uint8Array<ArrayBuffer>) => {
      const found = await readPack(new Blob([changed]));
      return found.ok && found.signature !== 'broken' && found.signature !== undefined;
    };
    expect(await isWhole(bytes)).toBe(true);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const flipped = bytes.slice();
        flipped[at] = (flipped[at] as number) ^ flip;
        const shorter = new Uint8Array([...bytes.subarray(0, at), ...bytes.subarray(at + 1)]);
        const longer = new Uint8Array([...bytes.subarray(0, at), 0x20, ...bytes.subarray(at)]);
        for (const changed of [flipped, shorter, longer]) expect(await isWhole(changed)).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  const broken = async (content: (pack: Pack, signature: Record<string, string>) => unknown) => {
    const { signature, ...rest } = JSON.parse(await signed()) as Pack & { signature: Record<string, string> };
    const { canonicalText } = await import('./signing.ts');
    const found = await read(canonicalText(content(rest, signature)));
    return found.ok ? found.signature : found.reason;
  };

  test('of something else does not pass', async () => {
    expect(await broken((rest, signature) => ({ ...rest, signature }))).toMatchObject({ keyId: pair.keyId });
    expect(await broken((rest, signature) => ({ ...rest, title: '别的', signature }))).toBe('broken');
    expect(await broken((rest, signature) => ({ ...rest, items: rest.items.slice(1), signature }))).toBe('broken');
  });

  test('does not pass with another key under its id, nor under another id', async () => {
    const other = await newSigningPair();
    expect(
      await broken((rest, signature) => ({ ...rest, signature: { ...signature, publicKey: other.publicKey } })),
    ).toBe('broken');
    expect(await broken((rest, signature) => ({ ...rest, signature: { ...signature, keyId: other.keyId } }))).toBe(
      'broken',
    );
  });

  test.each([null, 'x', {}, { algorithm: 'none' }])('%j is broken, not absent', async (signature) => {
    expect(await broken((rest) => ({ ...rest, signature }))).toBe('broken');
  });

  test('does not pass when its own text was changed where that means the same bytes', async () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    const twisted = (value: string) => {
      const last = alphabet.indexOf(value.at(-3) ?? '');
      return `${value.slice(0, -3)}${alphabet[last + 1]}==`;
    };
    const other = (signature: Record<string, string>) => twisted(signature.value ?? '');
    expect(await broken((rest, signature) => ({ ...rest, signature: { ...signature, value: other(signature) } }))).toBe(
      'broken',
    );
  });

  test('does not pass over a name that stands there twice', async () => {
    const text = (await signed()).replace('"title":', '"title":"好看的","title":');
    const found = await read(text);
    expect(found.ok && found.signature).toBe('broken');
  });
});

test('a number beyond all bounds in a signed file makes it broken, not a failure of the disk', async () => {
  const text = await writePack(makePack([makeScenario()]), await newSigningPair());
  const read = await readPack(new Blob([text.replace('"formatVersion":1', '"formatVersion":1,"more":1e999')]));
  expect(read.ok && read.signature).toBe('broken');
});
