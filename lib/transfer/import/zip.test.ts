import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { createCrc } from './crc.ts';
import { ReadError } from './read-error.ts';
import { inflateEntry, MAX_INFLATED, readDirectory } from './zip.ts';

const content = strToU8('随行'.repeat(500));
const zip = () => new Uint8Array(zipSync({ 'a.txt': content, 'b.txt': [strToU8('stored'), { level: 0 }] }));

function unpack(bytes: Uint8Array, name: string, left = MAX_INFLATED): Uint8Array {
  const chunks: number[] = [];
  const entry = readDirectory(bytes).get(name);
  if (!entry) throw new Error('no such entry');
  inflateEntry(bytes, entry, { left }, (chunk) => {
    for (const byte of chunk) chunks.push(byte);
  });
  return Uint8Array.from(chunks);
}
function reasonOf(task: () => unknown): string {
  try {
    task();
    return 'read';
  } catch (error) {
    return error instanceof ReadError ? error.reason : String(error);
  }
}
/** Where a signature stands. */
const find = (bytes: Uint8Array, signature: number) =>
  bytes.findIndex((_, at) => at + 4 <= bytes.length && new DataView(bytes.buffer).getUint32(at, true) === signature);
const withField = (offset: number, value: number, width: 16 | 32 = 32, signature = 0x02014b50) => {
  const bytes = zip();
  const view = new DataView(bytes.buffer);
  const at = find(bytes, signature) + offset;
  if (width === 16) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
  return bytes;
};

test('deflated and stored files come back, also with something before the archive', () => {
  expect(unpack(zip(), 'a.txt')).toEqual(Uint8Array.from(content));
  expect(unpack(zip(), 'b.txt')).toEqual(Uint8Array.from(strToU8('stored')));
});

test('the checksum is the one everybody uses', () => {
  const crc = createCrc();
  crc.add(strToU8('1234'));
  crc.add(strToU8('56789'));
  expect(crc.value()).toBe(0xcbf43926);
});

describe('an archive that lies or is spoilt is refused', () => {
  test.each([
    ['cut off at the end', zip().slice(0, -1), 'damaged'],
    ['cut off in the middle', zip().slice(0, 60), 'damaged'],
    ['declared smaller than it is', withField(24, 10), 'unsafe'],
    ['declared larger than it is', withField(24, content.length + 1), 'damaged'],
    ['declared beyond every measure', withField(24, 0xfffffff0), 'unsafe'],
    ['declared with another checksum', withField(16, 1), 'damaged'],
    ['packed in another way', withField(10, 12, 16), 'damaged'],
    ['encrypted', withField(8, 1, 16), 'encrypted'],
    ['pointing outside', withField(42, 0xffff), 'damaged'],
    ['with more files than it has', withField(10, 9, 16, 0x06054b50), 'damaged'],
  ])('%s', (_name, bytes, reason) => {
    expect(reasonOf(() => unpack(new Uint8Array(bytes), 'a.txt'))).toBe(reason);
  });
  test('two files of one name', () => {
    expect(reasonOf(() => readDirectory(new Uint8Array(zipSync({ 'a.txt': content, 'A.TXT': content }))))).toBe(
      'unsafe',
    );
  });
  test('a bomb, before and while it inflates', () => {
    const bomb = new Uint8Array(zipSync({ 'a.txt': new Uint8Array(40 * 2 ** 20) }));
    expect(reasonOf(() => unpack(bomb, 'a.txt'))).toBe('unsafe');
    expect(reasonOf(() => unpack(zip(), 'a.txt', 100))).toBe('tooLarge');
  });
});

test('every cut of an archive is refused, none is read or throws anything else', () => {
  const bytes = zip();
  for (let length = 0; length < bytes.length; length += 1) {
    expect(reasonOf(() => unpack(bytes.slice(0, length), 'a.txt'))).toBe('damaged');
  }
});
