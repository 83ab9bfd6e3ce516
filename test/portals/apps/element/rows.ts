/** What the pages show: read by the pages and, for its names, by the truth. */

/** Names of the clients pages are about. */
export const SUBJECTS = { detail: '澜州砺川轴承股份有限公司', dialog: '云岭恒屹铸造有限公司' } as const;

/** 供应链关系 of the detail page: two of the book, three not. */
export const RELATED = [
  { role: '下游客户', name: '汐港铎海重工(集团)股份有限公司', share: '销售占比 31%' },
  { role: '上游供应商', name: '云岭恒屹铸造有限责任公司', share: '采购占比 9%' },
  { role: '上游供应商', name: '云岭恒屹铸锻有限公司', share: '采购占比 4%' },
  { role: '全资子公司', name: '澜州砺川轴承销售有限公司', share: '持股 100%' },
  { role: '开户行', name: '云岭银行股份有限公司云岭分行', share: '—' },
];

/** Tabs open side by side; the second is the active one. */
export const OPEN_TABS = ['沛宁玖衡阀门有限公司', '望川瑞沱纺织有限公司', '霁阳岱石建材有限公司'];

/** The tab left open behind, and the one in front. */
export const KEPT_AWAY = '云岭数岚软件有限公司';
export const KEPT_NOW = '沛宁泊量生物科技有限公司';

/** Leads: clients of the book among companies that only sound like them. */
export const LEADS: readonly { name: string; source: string; amount: string; isClient: boolean }[] = [
  lead('云岭恒屹铸造有限公司', '走访'),
  lead('云岭恒毅铸造有限公司', '名单', false),
  lead('青杉木朴家居制造有限公司', '走访'),
  lead('青杉木朴家居制造有限公司工会委员会', '代发', false),
  lead('云岭鑫沐贸易有限公司', '转介绍'),
  lead('澜州鑫沐贸易有限公司', '转介绍'),
  lead('汐港鑫沐贸易有限公司', '名单', false),
  lead('沛宁禾谷农业集团种业有限公司', '走访'),
  lead('沛宁禾谷农业集团饲料有限公司', '名单', false),
  lead('青杉穹筑建设集团有限公司云岭分公司', '招投标'),
  lead('青杉穹筑建设集团有限公司澜州分公司', '招投标', false),
  lead('砺芯（澜州）半导体设备有限公司', '走访'),
];

/** Remark in the dialog: names another client of the book within a sentence. */
export const REMARK = '由澜州衡越人力资源有限公司财务总监介绍，拟于下月走访。';

/** To-do texts of the dashboard: nobody of the book. */
export const NEAR_NAMES = [
  '云岭银行股份有限公司云岭分行：三季度营销通报已下发',
  '林知夏 提交了走访报告，客户：云岭精技制造有限公司',
  '云岭精机制造有限公司工会委员会 申请开立一般存款账户',
  '新云岭精机制造有限公司 核名通过',
  '澜州衡越人力资源服务外包有限公司 预约开户',
  '霁阳柏澍智能装备有限公司 待建档',
];

/** Where clients stand in the virtual list. */
const LISTED: Readonly<Record<number, string>> = {
  1: '望川童棠教育用品连锁有限公司',
  2: '沛宁焙小满食品有限公司',
  4: '云岭康屿体检门诊有限公司',
  200: '望川驰陌物流有限公司',
  202: '青杉朗晴环保科技服务有限公司',
  390: '沛宁拾光酒店管理有限公司',
};

/** The virtual list: three clients of the book near its top, two in the middle, one near the end, all others made up. */
export const LONG_LIST: readonly string[] = Array.from({ length: 400 }, (_, i) => LISTED[i] ?? madeUp(i));

function lead(name: string, source: string, isClient = true) {
  return { name, source, amount: `${(name.length * 37) % 900}万元`, isClient };
}

function madeUp(i: number): string {
  const [first, second] = ['禹榕桉栾槐椴榉杞樟楠', '澈沅漪泓涟淙沣浔湄泷'];
  return `平湖${first?.[i % 10]}${second?.[Math.floor(i / 10) % 10]}${i % 3 ? '商贸' : '机械'}有限公司`;
}
