import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { POLICY_KEYS } from '../contracts/schemas/policy.schema.ts';
import { NO_POLICY } from '../domain/policy/policy.ts';
import { COLLAPSE_KEY, RELATION_FIELDS } from '../domain/policy/relation-set.ts';
import { mayExport, mayHandOver, mayReveal } from '../domain/policy/rights.ts';
import { RETENTION_RULE_IDS } from '../domain/retention/rule.ts';
import { readPolicy } from './policy.ts';
import { readSettings, settingsAfter, settingsUnder } from './settings.ts';

describe('readPolicy', () => {
  test.each([[undefined], [null], [{}], ['text'], [[]]])('is empty when the browser hands out %j', (stored) => {
    expect(readPolicy(stored)).toEqual(NO_POLICY);
  });
  test('keeps what is usable', () => {
    const given = {
      ...{ lockMinutes: 5, exports: 'masked', handOvers: 'off', reveal: 'on' },
      portals: ['https://crm.bank.example/*', 'https://*.bank.example/*', 'https://crm.bank.example'],
      retention: { touches: { least: 6, most: 24 }, handedOver: { most: 14 } },
      digest: 'counts',
      packs: 'signed',
      wording: 'block',
      packKeys: ['ab'.repeat(32)],
    };
    expect(readPolicy({ ...given, relations: { touches: { low: 4 } } })).toEqual({
      ...given,
      relations: { 'touches.low': 4 },
      portals: ['https://crm.bank.example', 'https://*.bank.example'],
      problems: [],
    });
  });
  test.each([
    [{ exports: 'none' }, { exports: 'off' }, ['exports']],
    [{ exports: false }, { exports: 'off' }, ['exports']],
    [{ exports: 'Masked' }, { exports: 'off' }, ['exports']],
    [{ handOvers: 'no' }, { handOvers: 'off' }, ['handOvers']],
    [{ reveal: '' }, { reveal: 'off' }, ['reveal']],
    [{ lockMinutes: 0 }, { lockMinutes: 1 }, ['lockMinutes']],
    [{ lockMinutes: '5' }, { lockMinutes: 5 }, ['lockMinutes']],
    [{ portals: 'https://crm.bank.example' }, { portals: [] }, ['portals']],
    [{ portals: [] }, {}, []],
    [{ portals: ['nonsense', 7] }, { portals: [] }, ['portals.0', 'portals.1']],
    [{ portals: ['nonsense', 'https://a.example'] }, { portals: ['https://a.example'] }, ['portals.0']],
    [{ exprots: 'off' }, {}, ['exprots']],
    [{ retention: 'long' }, {}, ['retention']],
    [{ retention: { touches: 6 } }, {}, ['retention.touches']],
    [{ retention: { notes: { most: 6 } } }, {}, ['retention.notes']],
    [{ retention: { touches: { most: 1 } } }, { retention: { touches: { most: 36 } } }, ['retention.touches.most']],
    [
      { retention: { touches: { least: 24, most: 12 } } },
      { retention: { touches: { least: 24, most: 24 } } },
      ['retention.touches'],
    ],
    [{ retention: { touches: {} } }, {}, []],
    [{ digest: 'on' }, { digest: 'off' }, ['digest']],
    [{ wording: 'off' }, { wording: 'block' }, ['wording']],
    [{ packs: 'all' }, { packs: 'off' }, ['packs']],
    [{ packKeys: 'ab' }, { packKeys: [] }, ['packKeys']],
    [{ packKeys: [] }, {}, []],
    [{ packKeys: ['AB:'.repeat(32), 'ab'] }, { packKeys: ['ab'.repeat(32)] }, ['packKeys.1']],
    [{ relations: { touches: { high: 99 } } }, { relations: { 'touches.high': 7 } }, ['relations.touches.high']],
  ])('reads %j strictly and names the problem', (given, expected, problems) => {
    expect(readPolicy(given)).toEqual({ ...NO_POLICY, ...expected, problems });
  });

  const key = fc.constantFrom(...POLICY_KEYS, 'other');
  test('survives anything, and a key that is there and unusable is always named', () => {
    fc.assert(
      fc.property(fc.dictionary(key, fc.anything()), (given) => {
        const policy = readPolicy(given);
        for (const name of ['exports', 'handOvers', 'reveal'] as const) {
          if (given[name] === undefined) expect(policy[name]).toBeUndefined();
          else expect(policy[name] === given[name] || policy.problems.includes(name)).toBe(true);
        }
      }),
    );
  });
  test('never allows more for a value than for its absence, nor for nonsense than for nothing', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        fc.pre(value !== undefined && value !== 'on' && value !== 'full' && value !== 'masked');
        expect(mayExport(readPolicy({ exports: value }), false)).toBe(false);
        expect(mayReveal(readPolicy({ reveal: value }))).toBe(false);
        expect(mayHandOver(readPolicy({ handOvers: value }))).toBe(false);
      }),
    );
  });
});

describe('settingsUnder', () => {
  test('puts the bank’s minutes before the user’s, and leaves the rest', () => {
    const stored = { lockMinutes: 60, theme: 'dark' };
    expect(settingsUnder({ ...NO_POLICY, lockMinutes: 5 }, stored)).toEqual({
      ...readSettings(stored),
      lockMinutes: 5,
    });
    expect(settingsUnder(NO_POLICY, stored)).toEqual(readSettings(stored));
  });
  test.each([
    [undefined, true, true],
    ['names', true, true],
    ['counts', true, false],
    ['off', false, false],
  ] as const)(
    'lets the morning’s notification say, under %j: come %j, name %j',
    (digest, hasDigest, hasDigestNames) => {
      const policy = digest === undefined ? NO_POLICY : { ...NO_POLICY, digest };
      const stored = { hasDigest: true, hasDigestNames: true };
      expect(settingsUnder(policy, stored)).toMatchObject({ hasDigest, hasDigestNames });
    },
  );
});

describe('settingsAfter', () => {
  test('keeps the user’s own value of what the bank has set, whatever the page asks for', () => {
    const stored = { lockMinutes: 60, hasDigest: true, hasDigestNames: true, relations: { 'touches.low': 3 } };
    const policy = { ...NO_POLICY, lockMinutes: 5, digest: 'off', relations: { 'touches.low': 4 } } as const;
    const patch = {
      ...{ lockMinutes: 10, hasDigest: false, hasDigestNames: false, digestAt: '09:00' },
      relations: { 'touches.low': 9, 'touches.high': 9 },
    };
    expect(settingsAfter(policy, stored, patch)).toEqual({
      ...readSettings({ ...stored, digestAt: '09:00' }),
      relations: { 'touches.low': 3, 'touches.high': 9 },
    });
  });
  test('changes everything when nothing is managed, and takes figures away that are not given any more', () => {
    const stored = { relations: { 'touches.low': 3, 'dwell.contact': 9 } };
    const patch = { lockMinutes: 5, relations: { 'touches.low': 4 } };
    expect(settingsAfter(NO_POLICY, stored, patch)).toEqual(readSettings(patch));
  });
});

interface Published {
  readonly type: string;
  readonly enum?: unknown;
  readonly properties?: Readonly<Record<string, Published>>;
}

describe('the published schema', () => {
  const published = JSON.parse(
    readFileSync(new URL('../../public/policy-schema.json', import.meta.url), 'utf8'),
  ) as Published;
  const all = (schema: Published): Published[] => [schema, ...Object.values(schema.properties ?? {}).flatMap(all)];

  test('names exactly the keys that are read', () => {
    expect(Object.keys(published.properties ?? {})).toEqual(POLICY_KEYS);
    expect(Object.keys(published.properties?.retention?.properties ?? {})).toEqual(RETENTION_RULE_IDS);
    const paths = (schema: Published): string[] =>
      Object.entries(schema.properties ?? {}).flatMap(([name, inner]) =>
        inner.properties ? paths(inner).map((path) => `${name}.${path}`) : [name],
      );
    const figures = [...RELATION_FIELDS.map(({ key }) => key), COLLAPSE_KEY];
    expect(paths(published.properties?.relations ?? { type: 'object' }).sort()).toEqual([...figures].sort());
  });
  // The browser drops a key that does not fit before anybody sees it: a misspelt "off" would then allow everything.
  test('bounds no value, so that a slip reaches the reading that is strict', () => {
    expect(
      all(published).filter((schema) => ['enum', 'minimum', 'maximum', 'pattern'].some((name) => name in schema)),
    ).toEqual([]);
  });
});
