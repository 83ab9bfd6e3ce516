import { type ClientSeed, enterprise, type Row } from './seed.ts';

type More = Partial<ClientSeed>;
const exporter = (row: Row, more?: More): ClientSeed => enterprise('exporter', row, more);
const shopOnline = (row: Row, more?: More): ClientSeed => enterprise('ecommerce', row, more);
const chain = (row: Row, more?: More): ClientSeed => enterprise('retailChain', row, more);

/** Exporters and traders, among them the exporter of the training texts and the homonym pairs. */
export const EXPORTERS: readonly ClientSeed[] = [
  exporter(['汐港蓝棹进出口有限公司', '蓝棹进出口', 'A', 'deepening', 'dueToday', 18, '户外家具出口'], {
    development: 'growth',
    years: 3,
    boss: '方远帆',
    note: '九成收入为美元，账期60–90天，旺季备货资金紧。',
    story: [
      [
        'call',
        '{w}问最近汇率波动大，手里有一百二十万美元应收，账期九十天。建议先做一半远期锁汇，另一半看行情，他要跟合伙人商量。',
      ],
      [
        'visit',
        '送出口押汇材料清单，财务担心单据不符点被扣款，我带国际部同事现场讲了三个常见不符点，对方改了单据流程。',
      ],
      ['wechat', '信保公司批了两家买方限额，发截图给{w}，可以配合做信保项下融资。'],
      ['visit', '旺季备货，{w}说三季度要多备800万的货。方案：出口押汇滚动用，福费廷做一笔信用证，缺口用流贷补。'],
    ],
    nextText: '与方总确认远期锁汇的比例和交割日',
  }),
  exporter(['云岭鑫沐贸易有限公司', '云岭鑫沐', 'B', 'deepening', 'onTrack', 15, '陶瓷日用品出口'], {
    years: 5,
    note: '注意与澜州鑫沐贸易有限公司是两家公司，没有股权关系。',
  }),
  exporter(['澜州鑫沐贸易有限公司', '澜州鑫沐', 'C', 'contact', 'contactDue', 3, '五金工具出口'], {
    note: '与云岭鑫沐贸易有限公司无关，仅字号相同。',
  }),
  exporter(['汐港远棠国际货运代理有限公司', '远棠货代', 'B', 'delivery', 'promiseOverdue', 14, '集装箱货代'], {
    development: 'mature',
  }),
  exporter(['青杉沐柯茶业进出口有限公司', '沐柯茶业', 'B', 'proposal', 'followUpOverdue', 5, '精制茶出口'], {
    development: 'growth',
  }),
  exporter(['沛宁万珂灯饰有限公司', '万珂灯饰', 'C', 'negotiation', 'contactOverdue', 5, '节日灯饰出口']),
  exporter(['汐港海岬水产品有限公司', '海岬水产', 'B', 'deepening', 'onTrack', 16, '冷冻水产出口'], {
    years: 7,
    development: 'mature',
  }),
];

/** Online sellers, among them the platform of the training texts. */
export const ONLINE: readonly ClientSeed[] = [
  shopOnline(['棠序（云岭）电子商务有限公司', '棠序电商', 'A', 'negotiation', 'dueToday', 7, '家居百货电商平台'], {
    development: 'growth',
    boss: '许南乔',
    note: '日均订单四万笔，笔数多金额小，增长快，要求放款快、对账快。',
    story: [
      ['visit', '去仓库看了一圈，日均四万单，财务五个人三个在对账。{w}说不缺客户，缺的是大促前两周的备货钱。'],
      [
        'call',
        '沟通流贷额度，{w}嫌传统审批太慢，问有没有看流水就能批的。介绍线上供应链融资和数据风控产品，她要先看接口文档。',
      ],
      ['wechat', '技术对接群已建，{w}把快捷支付的并发要求发过来，峰值每秒六百笔，已转科技部评估。'],
      [
        'visit',
        '带产品经理上门演示，快捷支付费率谈到千分之二点几还差一点，对账文件格式没问题。{w}答应先迁一个店铺试跑。',
      ],
      ['meeting', '试跑数据不错，到账时间从两小时缩到几分钟。{w}同意走授信流程，但要求大促前放款到位。'],
    ],
    nextText: '向许总确认大促前授信资料收齐的时间',
  }),
  shopOnline(['澜州鼎沛商贸有限公司', '鼎沛商贸', 'B', 'deepening', 'contactDue', 15, '母婴用品网店'], {
    years: 2,
    note: '注意同名公司：另一家登记在澜州新区，做酒水批发。以统一社会信用代码为准。',
  }),
  shopOnline(['望川禾陌生鲜电子商务有限公司', '禾陌生鲜', 'C', 'proposal', 'noNextStep', 4, '社区生鲜团购'], {
    development: 'startup',
  }),
  shopOnline(['沛宁云笺文化创意有限公司', '云笺文创', 'D', 'contact', 'neverTouched', 0, '文创礼品网店'], {
    isUnnumbered: true,
  }),
  shopOnline(['霁阳速翎供应链管理有限公司', '速翎供应链', 'B', 'delivery', 'onTrack', 15, '电商云仓'], {
    development: 'growth',
  }),
  shopOnline(['青杉果町农产品电子商务有限公司', '果町电商', 'C', 'contact', 'onTrack', 2, '高山水果网上直销'], {
    isUnnumbered: true,
  }),
];

/** Retail and catering chains, among them the chain of the training texts. */
export const CHAINS: readonly ClientSeed[] = [
  chain(['云岭惠佰邻连锁超市有限公司', '惠佰邻', 'A', 'deepening', 'onTrack', 19, '社区超市连锁'], {
    development: 'growth',
    years: 3,
    boss: '罗慧敏',
    holdings: [
      ['settlement', '企业网银结算账户', 640],
      ['deposit', '协定存款', 5000],
      ['cashManagement', '门店资金归集'],
      ['settlement', '收款码（42家门店）'],
    ],
    note: '42家门店。日均存款由800万元增至5000万元，授信2000万元，年结算约10亿元。',
    story: [
      [
        'visit',
        '看了三家新店，门店当天现金到账还要等上门收款。和{w}定下全部门店改用收款码加资金归集，日终自动归到总部。',
      ],
      ['meeting', '{w}来行签现金管理补充协议，四十二家门店全部挂到总部账户，日均存款预计到5000万。'],
      ['call', '{w}反映两家门店退款到账慢，已请结算部查明是商户号配置问题，当天改好并回了电话。'],
      ['visit', '季度回访，年结算量已过十亿。{w}说明年再开八家店，要我们早点报装修和备货的额度方案。'],
    ],
    nextText: '给罗总报明年新店装修和备货的额度方案',
  }),
  chain(['澜州谷粒稻餐饮管理有限公司', '谷粒稻餐饮', 'B', 'deepening', 'followUpOverdue', 16, '快餐连锁'], {
    years: 2,
    development: 'growth',
  }),
  chain(['澜州鼎沛商贸有限公司', '鼎沛酒业', 'C', 'contact', 'onTrack', 3, '酒水批发和门店'], {
    note: '登记在澜州新区。与做母婴网店的那家同名，不是同一家，录入前核对统一社会信用代码。',
  }),
  chain(['青杉仁和里药房连锁有限公司', '仁和里药房', 'B', 'delivery', 'contactOverdue', 14, '药房连锁'], {
    development: 'mature',
  }),
  chain(['望川童棠教育用品连锁有限公司', '童棠文具', 'C', 'proposal', 'contactOverdue', 4, '文具连锁']),
  chain(['沛宁焙小满食品有限公司', '焙小满', 'C', 'negotiation', 'tooManyTouches', 10, '烘焙连锁'], {
    development: 'growth',
  }),
];
