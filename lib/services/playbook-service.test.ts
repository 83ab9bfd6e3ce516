import { BehaviorSubject, defer, of, throwError } from 'rxjs';
import { describe, expect, test } from 'vitest';
import { PRODUCTS } from '../content/products/catalogue.ts';
import { SCRIPTS } from '../content/scripts/scripts.ts';
import { SYNONYMS } from '../content/scripts/synonyms.ts';
import * as cards from '../search/cards/index.ts';
import * as kit from '../search/kit.ts';
import { createPlaybookService } from './playbook-service.ts';

const others = { words: async () => SYNONYMS, kit: async () => kit, cards: async () => cards };
const { products, scripts, meant } = createPlaybookService({
  library$: of({ products: PRODUCTS, scripts: SCRIPTS }),
  ...others,
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

  test('come all and in their order when nothing is typed', async () => {
    expect(await scripts.find(' ')).toEqual(SCRIPTS);
  });

  test('are found by another name of a product', async () => {
    expect((await scripts.find('银票付货款'))[0]?.id).toBe('price.traderBills');
  });

  test('are searched anew after the content has changed, and by one index until then', async () => {
    const [first] = SCRIPTS;
    if (!first) throw new Error('no scripts');
    let built = 0;
    const library$ = new BehaviorSubject({ products: PRODUCTS, scripts: SCRIPTS });
    const counting = {
      buildCardIndex: (...made: Parameters<typeof cards.buildCardIndex>) => {
        built += 1;
        return cards.buildCardIndex(...made);
      },
    };
    const service = createPlaybookService({ library$, ...others, cards: async () => counting });
    await service.scripts.find('太贵');
    await service.scripts.find('没批');
    expect(built).toBe(1);
    const own = { ...first, id: 'own.drone', title: '无人机补贴迟迟不到', triggers: ['无人机补贴'] };
    library$.next({ products: PRODUCTS, scripts: [...SCRIPTS, own] });
    expect((await service.scripts.find('wurenji'))[0]?.id).toBe('own.drone');
    expect(built).toBe(2);
  });

  test('are asked for again when the file did not come', async () => {
    let tries = 0;
    const library$ = defer(() => {
      tries += 1;
      return tries === 1 ? throwError(() => new Error('offline')) : of({ products: PRODUCTS, scripts: SCRIPTS });
    });
    const service = createPlaybookService({ library$, ...others });
    await expect(service.scripts.all()).rejects.toThrow('offline');
    expect(await service.scripts.all()).toHaveLength(SCRIPTS.length);
  });
});

describe('in a search over everything', () => {
  test.each([
    ['利率高', 'price.composition'],
    ['llg', 'price.composition'],
    ['钱怎么还没到账', 'transferComplaint.steps'],
  ])('%s means %s', async (typed, id) => {
    expect((await meant(typed)).scripts[0]?.id).toBe(id);
  });

  test('a product is meant by its names, not by what is said of it', async () => {
    expect((await meant('银承')).products.map(({ name }) => name)).toEqual(['银行承兑汇票']);
    expect((await meant('连锁')).products).toEqual([]);
  });

  test.each(['云岭精机', 'yljj', '王总', '不存在的单位名字', '毛利从19%掉到15%', '陈', 'chen'])(
    '%s means nothing of the playbook',
    async (typed) => {
      expect(await meant(typed)).toEqual({ products: [], scripts: [] });
    },
  );
});
