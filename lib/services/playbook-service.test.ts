import { describe, expect, test } from 'vitest';
import { PRODUCTS } from '../content/products/catalogue.ts';
import { SCRIPTS } from '../content/scripts/scripts.ts';
import * as kit from '../search/kit.ts';
import { createPlaybookService } from './playbook-service.ts';

const { products, scripts } = createPlaybookService({
  products: async () => PRODUCTS,
  scripts: async () => SCRIPTS,
  kit: async () => kit,
});

describe('products', () => {
  test.each([
    ['流动资金', '流动资金贷款'],
    ['ldzj', '流动资金贷款'],
    ['liudai', '流动资金贷款'],
    ['银承', '银行承兑汇票'],
    ['yhcdhp', '银行承兑汇票'],
    ['押汇', '出口押汇'],
    ['锁汇', '外汇套保'],
    ['代发', '代发工资'],
    ['资金池', '资金归集'],
    ['信托 慈善', '慈善信托'],
  ])('%s finds %s first', async (typed, name) => {
    expect((await products.find(typed))[0]?.name).toBe(name);
  });

  test('are found by what is said of them, after those named so', async () => {
    expect((await products.find('连锁')).map(({ id }) => id)).toContain('cash.pooling');
    expect(await products.find('找不到的东西')).toEqual([]);
  });

  test('come all and in their order when nothing is typed', async () => {
    expect(await products.find('  ')).toEqual(PRODUCTS);
  });
});

describe('scripts', () => {
  test.each([
    ['利率高', 'price'],
    ['llg', 'price'],
    ['太贵', 'price'],
    ['没批', 'refused'],
    ['太慢', 'slowService'],
    ['手续', 'procedure'],
    ['没到账', 'transferComplaint'],
    ['大行', 'loyalToOther'],
    ['安全吗', 'depositSafety'],
    ['破冰', 'opening'],
  ])('%s finds one for %s first', async (typed, scenario) => {
    expect((await scripts.find(typed))[0]?.scenario).toBe(scenario);
  });
});
