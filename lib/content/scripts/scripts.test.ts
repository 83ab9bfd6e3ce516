import { describe, expect, test } from 'vitest';
import { scriptSchema } from '../../contracts/schemas/script.schema.ts';
import { SEGMENTS } from '../../domain/client/client.ts';
import { PRODUCT_FAMILIES } from '../../domain/product/holding.ts';
import { GLANCE_PARTS, SCRIPT_SCENARIOS, type Script, slotsOf } from '../../domain/script/script.ts';
import { STAGES } from '../../domain/stage/stage.ts';
import zhCN from '../../i18n/zh-CN.json' with { type: 'json' };
import { SCRIPTS } from './scripts.ts';

/** What must not be said to a client (domain facts §10); a warning against it may name it. */
const FORBIDDEN = [
  /保证(批|收益|本金|能)/,
  /一定(能|会)(批|下)/,
  /零风险|无风险|绝对安全/,
  /稳赚|保本保息/,
  /返点|回扣/,
];

/** The most characters of a part that is read in ten seconds with the others. */
const GLANCE_LENGTH = 60;
/** Shorter than this it is a label, not a sentence. */
const SENTENCE_LENGTH = 8;
/** What stands where something was to be written. */
const PLACEHOLDER = /TODO|TBD|[×xX某]{2,}|待补|待定|此处|示例文字|[?？]{2,}/;

const textsOf = ({ glance, says, goal, steps, samples, drill, followUps }: Script) => [
  ...Object.values(glance),
  ...says,
  goal,
  ...steps,
  ...samples,
  ...drill,
  ...followUps,
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
    expect([...named].filter((slot) => !Object.hasOwn(zhCN.card.slot, slot))).toEqual([]);
  });

  test('are five or more to a doubt or complaint, and two or more to a part of a visit', () => {
    const counts = SCRIPT_SCENARIOS.map((id) => SCRIPTS.filter(({ scenario }) => scenario === id).length);
    expect(counts.slice(0, 7).filter((count) => count < 5)).toEqual([]);
    expect(counts.slice(7).filter((count) => count < 2)).toEqual([]);
  });

  test('say no sentence twice, and no title either', () => {
    const sentences = SCRIPTS.flatMap((script) => [script.title, ...textsOf(script)]).filter(
      (text) => text.length >= SENTENCE_LENGTH,
    );
    expect(sentences.filter((text, at) => sentences.indexOf(text) !== at)).toEqual([]);
  });

  test('hold nothing that was to be written later', () => {
    const texts = SCRIPTS.flatMap((script) => [script.title, ...script.triggers, ...textsOf(script)]);
    expect(texts.filter((text) => PLACEHOLDER.test(text))).toEqual([]);
  });

  test('are read in ten seconds', () => {
    const long = SCRIPTS.flatMap(({ id, glance }) =>
      GLANCE_PARTS.filter((part) => glance[part].length > GLANCE_LENGTH).map((part) => `${id} ${part}`),
    );
    expect(long).toEqual([]);
  });

  test('answer more than one thing a client says, and are found by several words, each once', () => {
    const poor = SCRIPTS.filter(
      ({ says, triggers }) => says.length < 2 || triggers.length < 2 || new Set(triggers).size < triggers.length,
    );
    expect(poor.map(({ id }) => id)).toEqual([]);
  });

  test('name stages, segments and families once each, and never all: a card for all of them names none', () => {
    const isWrong = (named: readonly string[] | undefined, all: readonly string[]) =>
      named !== undefined && (new Set(named).size < named.length || named.length >= all.length);
    const wrong = SCRIPTS.filter(
      ({ stages, segments, families }) =>
        isWrong(stages, STAGES) || isWrong(segments, SEGMENTS) || isWrong(families, PRODUCT_FAMILIES),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('have ids of their own', () => {
    expect(new Set(SCRIPTS.map(({ id }) => id)).size).toBe(SCRIPTS.length);
  });
});
