import { type ClientSeed, enterprise, type Row } from './seed.ts';

type More = Partial<ClientSeed>;
const builder = (row: Row, more?: More): ClientSeed => enterprise('construction', row, more);
const farm = (row: Row, more?: More): ClientSeed => enterprise('agriculture', row, more);
const service = (row: Row, more?: More): ClientSeed => enterprise('services', row, more);
const shop = (segment: ClientSeed['segment'], row: Row, more?: More): ClientSeed =>
  enterprise(segment, row, { kind: 'soleProprietor', ...more });

/** Builders, among them a group with its branch. */
export const BUILDERS: readonly ClientSeed[] = [
  builder(['青杉穹筑建设集团有限公司', '穹筑集团', 'A', 'deepening', 'contactDue', 16, '市政和房建总承包'], {
    years: 8,
    development: 'mature',
    note: '分公司单独开户、单独授信，登记触达时注意区分集团和云岭分公司。',
  }),
  builder(
    [
      '青杉穹筑建设集团有限公司云岭分公司',
      '穹筑云岭分公司',
      'B',
      'delivery',
      'followUpOverdue',
      14,
      '云岭片区市政工程',
    ],
    {
      development: 'mature',
      note: '非独立法人，授信占用集团额度。',
    },
  ),
  builder(['云岭磐垒建筑工程有限公司', '磐垒建筑', 'C', 'deepening', 'contactOverdue', 15, '厂房钢结构'], {
    years: 5,
    loanClass: 'substandard',
    note: '回款拖延，一笔流贷已逾期，正在谈重组方案。',
  }),
  builder(['望川拓野园林景观有限公司', '拓野园林', 'C', 'contact', 'contactOverdue', 3, '园林绿化'], {
    isUnnumbered: true,
  }),
  builder(['沛宁宸砼混凝土有限公司', '宸砼混凝土', 'B', 'negotiation', 'onTrack', 6, '商品混凝土']),
  builder(['霁阳筑蓝装饰设计工程有限公司', '筑蓝装饰', 'D', 'lost', 'quiet', 6, '公共建筑装修'], {
    note: '额度没批下来，客户有情绪，转投他行。半年后再看。',
  }),
];

/** Farms and food producers, among them a parent and its seed company. */
export const FARMS: readonly ClientSeed[] = [
  farm(['沛宁禾谷农业集团有限公司', '禾谷集团', 'A', 'deepening', 'onTrack', 16, '粮食收储和加工'], {
    years: 10,
    development: 'mature',
  }),
  farm(['沛宁禾谷农业集团种业有限公司', '禾谷种业', 'B', 'delivery', 'onTrack', 14, '杂交水稻制种'], {
    development: 'growth',
  }),
  farm(['青杉岭上春茶叶专业合作社', '岭上春', 'C', 'contact', 'noNextStep', 3, '高山茶'], { isUnnumbered: true }),
  farm(['望川汀澜水产养殖有限公司', '汀澜水产', 'C', 'deepening', 'promiseOverdue', 14, '淡水鱼养殖'], { years: 3 }),
  farm(['云岭牧野乳业有限公司', '牧野乳业', 'B', 'proposal', 'dueToday', 5, '巴氏鲜奶'], { development: 'growth' }),
  farm(['霁阳果阑农业开发有限公司', '果阑农业', 'D', 'dormant', 'quiet', 5, '猕猴桃种植'], {
    note: '今年减产，客户要求明年春天再谈扩种贷款。',
  }),
];

/** Service companies. */
export const SERVICES: readonly ClientSeed[] = [
  service(['云岭安栖物业服务有限公司', '安栖物业', 'B', 'deepening', 'onTrack', 15, '住宅物业'], {
    years: 4,
    development: 'mature',
  }),
  service(['澜州衡越人力资源有限公司', '衡越人力', 'B', 'delivery', 'promiseToday', 14, '劳务派遣和代发'], {
    development: 'growth',
  }),
  service(['云岭康屿体检门诊有限公司', '康屿体检', 'B', 'proposal', 'contactDue', 5, '健康体检'], {
    development: 'growth',
  }),
  service(['望川驰陌物流有限公司', '驰陌物流', 'C', 'deepening', 'contactDue', 14, '城际零担运输'], { years: 2 }),
  service(['青杉朗晴环保科技服务有限公司', '朗晴环保', 'C', 'negotiation', 'noNextStep', 5, '污水处理运维']),
  service(['沛宁拾光酒店管理有限公司', '拾光酒店', 'C', 'contact', 'followUpOverdue', 3, '精品民宿'], {
    isUnnumbered: true,
  }),
  service(['霁阳博闻职业培训学校有限公司', '博闻培训', 'D', 'dormant', 'quiet', 4, '职业技能培训'], {
    note: '政策调整，扩校计划暂停。',
  }),
];

/** Sole proprietors 个体工商户. */
export const SHOPS: readonly ClientSeed[] = [
  shop('retailChain', ['云岭市桥西区老廖粮油店', '老廖粮油', 'C', 'deepening', 'onTrack', 13, '粮油零售'], {
    years: 5,
    boss: '廖福生',
  }),
  shop('services', ['云岭市桥西区阿珍早餐店', '阿珍早餐', 'D', 'delivery', 'contactDue', 12, '早餐'], {
    boss: '梁玉珍',
  }),
  shop('agriculture', ['禾原县松湄镇青山家庭农场', '青山农场', 'C', 'negotiation', 'onTrack', 4, '肉牛养殖'], {
    boss: '石青山',
  }),
  shop('manufacturing', ['澜州市新区众力五金加工厂', '众力五金', 'C', 'contact', 'noNextStep', 2, '冲压件加工'], {
    boss: '易众力',
  }),
];
