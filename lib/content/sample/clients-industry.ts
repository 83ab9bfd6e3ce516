import { type ClientSeed, enterprise, type Row } from './seed.ts';

const maker = (row: Row, more?: Partial<ClientSeed>): ClientSeed => enterprise('manufacturing', row, more);
const tech = (row: Row, more?: Partial<ClientSeed>): ClientSeed => enterprise('technology', row, more);

/** Manufacturers, among them the expanding manufacturer of the training texts. */
export const MANUFACTURERS: readonly ClientSeed[] = [
  maker(['云岭精机制造有限公司', '云岭精机', 'A', 'negotiation', 'promiseToday', 6, '数控机床主轴和直线导轨'], {
    development: 'transition',
    boss: '陈砚秋',
    note: '年销售约5亿元，拟投入2000万元新建一条智能化产线，同时缺流动资金。上下游可带动5–8家。',
    story: [
      [
        'visit',
        '第一次进厂，{w}带着走了一遍车间。老线是十二年前的设备，人工占比高，准备上一条智能化产线，总投2000万，自筹一半。',
      ],
      [
        'call',
        '跟{w}核了设备合同和付款节点：定金30%、发货60%、验收10%。买设备这半年流动资金会紧，先不提利率，先把需求摸全。',
      ],
      [
        'visit',
        '财务拿出三年审计报告，年销售5亿左右，毛利从19%掉到15%。我方初步方案：固定资产贷款1000万加流贷额度，搭供应链金融和代发。',
      ],
      ['meeting', '{w}带财务来行里，与产品经理一起过方案。对供应链金融很感兴趣，点名想先把五家主要供应商接进来。'],
      ['wechat', '{w}问固贷能否按设备到货进度提款，答应周内给分笔提款的还款测算表。'],
      [
        'visit',
        '谈条款：{w}希望利率再低20个基点，我说明定价依据，提出结算和代发过来后可以申请优惠。对方表示可以谈，要看书面测算。',
      ],
    ],
    nextText: '送分笔提款的还款测算表给陈总',
  }),
  maker(['云岭恒屹铸造有限公司', '恒屹铸造', 'B', 'deepening', 'onTrack', 17, '汽车零部件铸件'], {
    development: 'mature',
    years: 6,
  }),
  maker(['澜州砺川轴承股份有限公司', '砺川轴承', 'A', 'deepening', 'dueToday', 18, '风电轴承'], {
    development: 'mature',
    years: 9,
  }),
  maker(['青杉木朴家居制造有限公司', '木朴家居', 'C', 'deepening', 'contactOverdue', 14, '实木家具'], {
    development: 'transition',
    years: 4,
    loanClass: 'specialMention',
  }),
  maker(['望川瑞沱纺织有限公司', '瑞沱纺织', 'C', 'contact', 'noNextStep', 3, '针织面料']),
  maker(['沛宁玖衡阀门有限公司', '玖衡阀门', 'B', 'delivery', 'contactDue', 15, '工业阀门'], { development: 'growth' }),
  maker(['霁阳岱石建材有限公司', '岱石建材', 'D', 'lost', 'quiet', 7, '预拌砂浆'], {
    note: '利率没谈拢，最后选了另一家银行；法人也换了，暂不跟进。',
  }),
  maker(['云岭澄泓食品有限公司', '澄泓食品', 'B', 'deepening', 'contactDue', 16, '调味品和罐头'], {
    development: 'growth',
    years: 3,
  }),
  maker(['澜州乾屿包装材料有限公司', '乾屿包装', 'C', 'proposal', 'onTrack', 4, '瓦楞纸箱'], { isUnnumbered: true }),
  maker(['汐港铎海重工（集团）股份有限公司', '铎海重工', 'A', 'deepening', 'promiseOverdue', 20, '港口机械'], {
    development: 'mature',
    years: 11,
    boss: '陆沧澜',
    note: '集团客户，年结算量大；司库系统正在招标，现金管理是今年的重点。',
  }),
];

/** Technology companies, among them the role-play company of the training texts. */
export const TECHNOLOGY: readonly ClientSeed[] = [
  tech(['云岭晞芯智能科技有限公司', '晞芯智能', 'A', 'proposal', 'onTrack', 5, '工业视觉检测设备'], {
    development: 'growth',
    speaker: '沈知微',
    aliases: ['云岭晞芯光电有限公司'],
    note: '成立5年，年销售8000万元，研发投入占20%，发明专利11项。扩产需3000万元，主办行为某国有大行，态度观望。',
    story: [
      [
        'visit',
        '首次拜访，约到财务总监{w}。公司成立五年，去年销售8000万，研发占两成，十一项发明专利。主要往来在一家国有大行，感情深。',
      ],
      ['wechat', '把科技企业政策汇编发给{w}，回复说扩产要3000万，大行给了1000万信用额度，抵押物不够，缺口还在找。'],
      [
        'visit',
        '{w}引荐，二次拜访见到创始人。没急着谈贷款，先问资金归集：三个子公司七个账户，出纳每天手工调头寸，现金管理是切口。',
      ],
      [
        'call',
        '{w}担心换银行麻烦，也怕审批慢。我建议先开一个现金管理试用，主办行不动，三个月看效果。她说可以带给老板看。',
      ],
      ['meeting', '{w}带财务主管来行体验网银和资金归集演示，问了知识产权质押和投贷联动。约好下次带投行同事上门讲。'],
    ],
    nextText: '带投行同事上门讲投贷联动方案',
  }),
  tech(['砺芯（澜州）半导体设备有限公司', '砺芯半导体', 'A', 'deepening', 'onTrack', 17, '晶圆清洗设备'], {
    development: 'growth',
    years: 2,
  }),
  tech(['青杉穆光传感技术有限公司', '穆光传感', 'B', 'negotiation', 'followUpOverdue', 6, '光纤传感器'], {
    development: 'growth',
  }),
  tech(['云岭数岚软件有限公司', '数岚软件', 'B', 'delivery', 'onTrack', 14, '医院信息系统'], { development: 'growth' }),
  tech(['望川翎羽无人机有限公司', '翎羽无人机', 'C', 'contact', 'neverTouched', 0, '植保无人机'], {
    isUnnumbered: true,
    development: 'startup',
  }),
  tech(['沛宁泊量生物科技有限公司', '泊量生物', 'B', 'proposal', 'tooManyTouches', 11, '体外诊断试剂'], {
    note: '聊了很多次一直停在研发经理，没见到能拍板的人，要换打法。',
  }),
  tech(['霁阳北辙新能源科技有限公司', '北辙新能源', 'B', 'deepening', 'contactOverdue', 15, '储能电池组'], {
    development: 'growth',
    years: 1,
  }),
  tech(['澜州织码网络科技有限公司', '织码网络', 'D', 'dormant', 'quiet', 5, '小程序外包'], {
    note: '正在搬迁并调整股权，客户要求年后再联系。',
  }),
];
