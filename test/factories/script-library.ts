import { PRODUCTS } from '../../lib/content/products/catalogue.ts';
import { SCRIPTS } from '../../lib/content/scripts/scripts.ts';
import type { Segment } from '../../lib/domain/client/client.ts';
import type { Product } from '../../lib/domain/product/catalogue.ts';
import type { ProductFamily } from '../../lib/domain/product/holding.ts';
import type { Script, ScriptScenario } from '../../lib/domain/script/script.ts';

/** How a bank would word cards for one scenario: {p} the product, {a} its short name, {s} who the client is. */
interface Wording {
  readonly scenario: ScriptScenario;
  readonly families?: readonly ProductFamily[];
  readonly title: string;
  readonly says: readonly string[];
  readonly triggers: readonly string[];
}

const WORDINGS: readonly Wording[] = [
  {
    scenario: 'price',
    families: [
      'loan',
      'tradeFinance',
      'bills',
      'settlement',
      'cashManagement',
      'payroll',
      'crossBorder',
      'investmentBanking',
    ],
    title: '{s}嫌{p}费用高',
    says: ['{s}做{a}本来就没多少利，你们还收这么贵', '{a}的价格能不能再低一点'],
    triggers: ['{a}太贵', '{a}费用高', '{a}降价'],
  },
  {
    scenario: 'refused',
    families: ['loan', 'tradeFinance', 'bills'],
    title: '{s}申请{p}没批',
    says: ['我们{a}的材料都交齐了，怎么还是没过', '{a}不批，总得有个说法'],
    triggers: ['{a}被拒', '{a}没批', '{a}没通过'],
  },
  {
    scenario: 'slowService',
    title: '{s}等{p}等得太久',
    says: ['{a}报上去一个月了也没消息', '催了几次{a}，没人给准话'],
    triggers: ['{a}太慢', '{a}审批慢', '{a}没回音'],
  },
  {
    scenario: 'procedure',
    title: '{s}嫌{p}手续多',
    says: ['办个{a}要跑几趟', '{a}要的材料也太多了'],
    triggers: ['{a}手续', '{a}麻烦', '{a}材料多'],
  },
  {
    scenario: 'loyalToOther',
    title: '{s}的{p}一直在别家做',
    says: ['{a}一直跟别的银行做，用惯了', '{a}换一家太折腾'],
    triggers: ['{a}不想换', '{a}在别家', '{a}合作多年'],
  },
  {
    scenario: 'depositSafety',
    families: ['deposit', 'wealth'],
    title: '{s}担心{p}的收益和安全',
    says: ['{a}会不会亏', '{a}的收益太低了'],
    triggers: ['{a}安全吗', '{a}收益低', '{a}利息低'],
  },
  {
    scenario: 'transferComplaint',
    families: ['settlement', 'payroll', 'crossBorder', 'cashManagement'],
    title: '{s}走{p}的款没到账',
    says: ['用{a}转出去的钱还没到', '{a}到底要多久到账'],
    triggers: ['{a}没到账', '{a}到账慢', '{a}投诉'],
  },
];

/** Who a client of a segment is, and which segments are told about a family first. */
const ACTORS: Readonly<Record<Segment, string>> = {
  manufacturing: '制造企业',
  exporter: '外贸企业',
  ecommerce: '电商企业',
  technology: '科技企业',
  retailChain: '连锁门店',
  construction: '建筑企业',
  agriculture: '农业企业',
  services: '服务企业',
  wealth: '高净值客户',
};
const ALL = Object.keys(ACTORS) as Segment[];
const PER_PRODUCT = 5;

/** The shipped scripts, and after them cards a large bank would add: a scenario for a product and a segment, each with own triggers. */
export function makeScriptLibrary(n: number): readonly Script[] {
  const generated: Script[] = [];
  for (let round = 0; round < ALL.length; round += 1) {
    for (const [at, product] of PRODUCTS.entries()) {
      const segment = segmentsFor(product, at)[round];
      if (!segment || round >= PER_PRODUCT) continue;
      for (const wording of WORDINGS) {
        if (!wording.families || wording.families.includes(product.family)) {
          generated.push(card(wording, product, segment));
        }
      }
    }
  }
  return [...SCRIPTS, ...generated].slice(0, n);
}

/** Segments the product is sold to, the likeliest first. */
function segmentsFor({ family, id }: Product, at: number): readonly Segment[] {
  const likely: readonly Segment[] =
    family === 'wealth' || family === 'deposit'
      ? ['wealth', 'services']
      : family === 'tradeFinance' || family === 'crossBorder'
        ? ['exporter', 'manufacturing']
        : family === 'investmentBanking' || id === 'loan.mergers'
          ? ['technology']
          : id.startsWith('settlement.') || id.includes('online') || id.includes('data')
            ? ['ecommerce', 'agriculture']
            : family === 'payroll' || family === 'cashManagement'
              ? ['retailChain', 'services']
              : id === 'loan.quickSme'
                ? ['agriculture', 'services']
                : ['manufacturing', 'construction'];
  const rest = ALL.map((_, turn) => ALL[(at + turn) % ALL.length] as Segment);
  return [...new Set([...likely, ...rest])];
}

function card({ scenario, title, says, triggers }: Wording, product: Product, segment: Segment): Script {
  const fill = (text: string) =>
    text
      .replaceAll('{p}', product.name)
      .replaceAll('{a}', product.aliases?.[0] ?? product.name)
      .replaceAll('{s}', ACTORS[segment]);
  const [area = '', name = ''] = product.id.split('.');
  return {
    id: `bank.${scenario}.${area}${name.charAt(0).toUpperCase()}${name.slice(1)}.${segment}`,
    scenario,
    title: fill(title),
    says: says.map(fill),
    triggers: triggers.map(fill),
    goal: product.purpose,
    glance: { ask: product.fits[0] ?? '', answer: product.purpose, proof: '', next: '', avoid: '' },
    steps: product.conditions,
    samples: product.talk,
    drill: [],
    followUps: [],
    segments: [segment],
    families: [product.family],
  };
}
