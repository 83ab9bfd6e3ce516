import { describe, expect, test } from 'vitest';
import { scriptSchema } from '../../contracts/schemas/script.schema.ts';
import { GLANCE_PARTS, SCRIPT_SCENARIOS, slotsOf } from '../../domain/script/script.ts';
import zhCN from '../../i18n/workspace/zh-CN.json' with { type: 'json' };
import { SCRIPTS } from './scripts.ts';

/** What must not be said to a client (domain facts §10); a warning against it may name it. */
const FORBIDDEN = [
  /保证(批|收益|本金|能)/,
  /一定(能|会)(批|下)/,
  /零风险|无风险|绝对安全/,
  /稳赚|保本保息/,
  /返点|回扣/,
];

describe('the shipped scripts', () => {
  test.each(SCRIPTS.map((script) => [script.id, script] as const))('%s is whole', (_id, script) => {
    expect(scriptSchema.safeParse(script).error?.issues ?? []).toEqual([]);
    expect(script.steps.length).toBeGreaterThanOrEqual(3);
  });

  test('answer every scenario', () => {
    expect(SCRIPT_SCENARIOS.filter((id) => !SCRIPTS.some(({ scenario }) => scenario === id))).toEqual([]);
  });

  test('say nothing that must not be said, other than as what not to say', () => {
    const spoken = GLANCE_PARTS.filter((part) => part !== 'avoid');
    for (const { id, glance, samples, steps } of SCRIPTS) {
      const said = [...spoken.map((part) => glance[part]), ...samples, ...steps].join('\n');
      for (const word of FORBIDDEN) expect(said, id).not.toMatch(word);
    }
  });

  test('name only slots there are words for, so that the reader knows what to fill in', () => {
    const named = new Set(SCRIPTS.flatMap(slotsOf));
    expect([...named].filter((slot) => !Object.hasOwn(zhCN.scripts.slot, slot))).toEqual([]);
  });

  test('have ids of their own', () => {
    expect(new Set(SCRIPTS.map(({ id }) => id)).size).toBe(SCRIPTS.length);
  });
});
