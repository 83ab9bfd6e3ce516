import { describe, expect, test } from 'vitest';
import { makeAdapter } from '../../test/factories/adapter.ts';
import type { FieldReading } from '../contracts/adapter.ts';
import { countReadings, lostFields, readHealth, writeDiagnosis } from './adapter-health.ts';

const DAY = '2026-11-22';
const read = (adapterId: string, ...readings: FieldReading[]) => ({ adapterId, readings });
const found = (kind: FieldReading['kind'], locator: number, value = '望川机械有限公司'): FieldReading => ({
  kind,
  locator,
  value,
});
const missing = (kind: FieldReading['kind']): FieldReading => ({ kind, problem: 'missing' });

describe('countReadings', () => {
  test('counts which way found a field and what was wrong, and keeps no value', () => {
    const once = countReadings({}, [read('a', found('name', 0), missing('clientNumber'))], DAY);
    const twice = countReadings(once, [read('a', found('name', 2), found('clientNumber', 0))], '2026-11-23');
    expect(twice).toEqual({
      a: [
        {
          kind: 'name',
          reads: [1, 0, 1],
          problems: { missing: 0, disagree: 0, invalid: 0 },
          last: { day: '2026-11-23', locator: 2 },
        },
        {
          kind: 'clientNumber',
          reads: [1],
          problems: { missing: 1, disagree: 0, invalid: 0 },
          last: { day: '2026-11-23', locator: 0 },
        },
      ],
    });
    expect(JSON.stringify(twice)).not.toContain('望川');
  });
  test('never grows without bound', () => {
    let book = {};
    for (let time = 0; time < 50; time += 1) book = countReadings(book, [read('a', found('name', 999))], DAY);
    expect(JSON.stringify(book).length).toBeLessThan(300);
  });
});

test('what is malformed in the stored health is left out, as is what was removed', () => {
  const good = countReadings({}, [read('a', found('name', 0)), read('b', found('name', 0))], DAY);
  expect(readHealth({ ...good, c: [{ kind: 'name', reads: 'x' }], d: 4 })).toEqual({ ...good, c: [] });
  expect(Object.keys(readHealth(good, new Set(['b'])))).toEqual(['b']);
  expect(readHealth('none')).toEqual({});
});

describe('lostFields', () => {
  test.each([
    ['all reads', [read('a', found('name', 0), found('clientNumber', 0))], []],
    ['the name is gone', [read('a', missing('name'), found('clientNumber', 0))], ['a name']],
    ['only a balance is gone', [read('a', found('name', 0), missing('balance'))], []],
    ['another adapter of the same address reads', [read('a', missing('name')), read('b', found('name', 0))], []],
    ['none of two reads', [read('a', missing('name')), read('b', missing('uscc'))], ['a name', 'b uscc']],
    ['the page may still be filled', [{ ...read('a', missing('name')), isWaiting: true as const }], []],
    ['nothing was taught', [], []],
  ])('when %s', (_name, readings, expected) => {
    const lost = lostFields(readings).flatMap((each) => each.readings.map(({ kind }) => `${each.adapterId} ${kind}`));
    expect(lost).toEqual(expected);
  });
});

describe('the diagnosis', () => {
  const adapter = makeAdapter({
    name: '望川详情',
    fields: [{ kind: 'name', locators: [{ by: 'label', text: '客户名称' }] }],
  });
  const health = countReadings({}, [read(adapter.id, missing('name'))], DAY);
  const about = { program: 'Suixing 0.1.0', day: DAY };
  test('says how fields were looked for and what came of it, and no word of the page', () => {
    const text = writeDiagnosis([adapter], health, { ...about, hasSites: false });
    expect(JSON.parse(text)).toMatchObject({
      pages: [{ fields: [{ kind: 'name', ways: [{ by: 'label', reads: 0 }], problems: { missing: 1 } }] }],
    });
    expect(text).not.toMatch(/\p{Script=Han}|bank\.example|crm|client\//u);
  });
  test('names the site only when asked to, and never the path', () => {
    const text = writeDiagnosis([adapter], health, { ...about, hasSites: true });
    expect(text).toContain('https://crm.bank.example');
    expect(text).not.toContain(adapter.path);
  });
});
