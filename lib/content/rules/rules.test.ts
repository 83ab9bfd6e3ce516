import { describe, expect, test } from 'vitest';
import { CASE_DAY, caseLine, makeCase } from '../../../test/factories/client-case.ts';
import { ruleSchema } from '../../contracts/schemas/rule.schema.ts';
import { SEGMENTS } from '../../domain/client/client.ts';
import { FACT_UNITS } from '../../domain/client/fact.ts';
import { suggest } from '../../domain/cross-sell/suggest.ts';
import { PRODUCTS } from '../products/catalogue.ts';
import { RULES } from './rules.ts';

const products = new Map(PRODUCTS.map((product) => [product.id, product]));
const rules = RULES.map((rule) => ({ rule, pack: { id: 'shipped', version: '1' } }));
const EACH = RULES.map((rule) => [rule.id, rule] as const);

/** Sentences a manager reads, by where they stand. */
const sentences = RULES.flatMap((rule) => [
  rule.title,
  rule.why,
  rule.next,
  rule.opening,
  ...rule.risks,
  ...rule.products.map(({ role }) => role),
  ...(rule.claims ?? []).map(({ text }) => text),
]);

describe('the shipped rules', () => {
  test.each(EACH)('%s is whole', (_id, rule) => {
    expect(ruleSchema.safeParse(rule).error?.issues ?? []).toEqual([]);
    // What holds for everybody is no reason.
    expect([rule.segments, rule.developmentStages, rule.all, rule.any, rule.holds].some((each) => each?.length)).toBe(
      true,
    );
    expect(rule.products.length).toBeGreaterThan(1);
    expect(rule.risks.length).toBeGreaterThan(1);
    expect(new Set(rule.products.map(({ productId }) => productId)).size).toBe(rule.products.length);
    expect(rule.products.filter(({ productId }) => !products.has(productId))).toEqual([]);
  });

  test.each(EACH)('%s reads as sentences of a useful length', (_id, rule) => {
    const between = (text: string, least: number, most: number) => text.length >= least && text.length <= most;
    expect(between(rule.title, 4, 20)).toBe(true);
    expect(between(rule.why, 20, 90)).toBe(true);
    expect(between(rule.next, 10, 60)).toBe(true);
    expect(between(rule.opening, 12, 60)).toBe(true);
    expect(rule.risks.every((text) => between(text, 6, 40))).toBe(true);
    expect(rule.products.every(({ role }) => between(role, 4, 50))).toBe(true);
    expect(rule.source).toMatch(/^(培训资料·产品与交叉营销：|产品目录适用客户：)/);
  });

  test.each(EACH)('%s reckons amounts from facts of the right unit', (_id, rule) => {
    for (const { productId, amount } of rule.products) {
      if (!amount) continue;
      const isCounted = products.get(productId)?.income.kind === 'fixed';
      if ('from' in amount) expect(FACT_UNITS[amount.from]).toBe(isCounted ? 'count' : 'money');
      else expect(isCounted).toBe(true);
    }
    for (const { from } of rule.claims ?? []) if (from) expect(FACT_UNITS[from]).toBe('money');
    for (const { from, bp } of rule.claims ?? []) expect(from === undefined).toBe(bp === undefined);
  });

  test('name no rule twice and repeat no sentence', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    expect(sentences.filter((text, at) => sentences.indexOf(text) !== at)).toEqual([]);
  });

  test('promise nothing that must not be promised, and show figures of the source as claims', () => {
    const said = JSON.stringify(RULES);
    for (const word of [/保本/, /稳赚/, /零风险/, /无风险/, /包批/, /一定(能|会)批/, /保证收益/, /返点/, /回扣/]) {
      expect(said).not.toMatch(word);
    }
    const claims = RULES.flatMap((rule) => rule.claims ?? []);
    expect(claims.length).toBeGreaterThan(5);
    expect(claims.filter(({ text }) => !/^来源(案例|示例|称)：?/.test(text))).toEqual([]);
  });

  test.each(
    SEGMENTS.flatMap((segment) =>
      (['startup', 'growth', 'mature', 'transition'] as const).map((stage) => [segment, stage] as const),
    ),
  )('have something for a firm of %s at %s of which nothing else is known', (segment, developmentStage) => {
    const result = suggest(makeCase({ segment, developmentStage }), { rules, products: PRODUCTS, today: CASE_DAY });
    expect(caseLine(result)).toContain(segment === 'wealth' ? 'wealth.company' : `${segment}.`);
  });
});
