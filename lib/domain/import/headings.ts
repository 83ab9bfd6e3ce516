import type { ImportField } from './fields.ts';
import { cleanText, foldWidth } from './values/clean.ts';

/** Why a known heading has no field: a secret that is never read, or something the book has no place for. */
export type LeftOut = 'secret' | 'noPlace';

/** What a heading is taken to mean. */
export interface HeadingGuess {
  readonly field?: ImportField;
  readonly leftOut?: LeftOut;
  /** 0…1: 1 the bank's usual word, 0.8 a variant, 0.5 a word that can mean other things. */
  readonly confidence: number;
}

/**
 * Authentication data of personal financial information, class C3 of JR/T 0171-2020: passwords, card verification values,
 * tracks, one-time codes. Such a column is never read, whatever it is mapped to.
 */
const SECRET =
  /密码|口令|卡密|安全码|验证码|校验码|磁道|密钥|私钥|指纹|人脸|虹膜|声纹|cv[vn]2?(?![a-z])|(?:^|[^a-z])pin(?:码|$|[^a-z])|pass(?:word|wd|code)|^pwd|secret|token/i;

/** Most usual words first within a field; 1 = certain, less = the word also stands for other things. */
const WORDS: readonly (readonly [field: ImportField | 'noPlace', confidence: number, heading: RegExp])[] = [
  [
    'noPlace',
    1,
    /^(?:序号|编号|no\.?|行号|#|id|客户经理.*|管户.*|主办.*|协办.*|经办(?:人|机构|行)|所属(?:机构|支行|分行|网点|部门)|机构(?:号|名称|代码)?|支行(?:名称)?|分行|网点|开户(?:行|机构|网点)|部门|币种|担保方式|年?日均.*|存款(?:年)?日均.*|.*日均(?:余额|存款).*|账[号户]|卡号|账户(?:号|号码)|银行账号|利息|欠息.*|逾期.*|期限.*|证件类型|创建(?:人|时间|日期)|更新(?:人|时间|日期)|录入(?:人|时间|日期)|修改(?:人|时间)|操作员?|状态|性别|年龄|注册资本.*|法定代表人|法人(?:代表)?|审批.*|数据日期|统计日期|报表日期|信用等级|评级|用途|贷款用途|还款方式)$/,
  ],
  [
    'client.uscc',
    1,
    /^(?:统一)?(?:社会)?信用(?:代码|号)(?:证)?$|^统一(?:社会)?信用代码|^统一代码$|^uscc$|社会信用代码/,
  ],
  [
    'client.uscc',
    0.7,
    /^(?:企业|客户|单位)?证件(?:号码?|编号)$|^(?:营业执照|执照|注册|工商注册)(?:号码?|编号)$|^组织机构代码$/,
  ],
  [
    'client.number',
    1,
    /^(?:核心|行内|对公|本行|信贷|crm|ecif)?客户(?:号码?|编号|代码|编码|id|内码|标识|no\.?)$|^ecif(?:号|编号|客户号)?$|^cif(?:号|no\.?)?$|^(?:customer|client)(?:no\.?|number|id)$/,
  ],
  ['client.shortName', 1, /^(?:客户|企业|公司|单位)?简称$/],
  ['client.kind', 1, /^客户(?:类型|类别|性质|种类)$|^(?:企业|单位|主体)(?:类型|性质)$/],
  [
    'client.name',
    1,
    /^(?:(?:对公|法人|公司|企业|授信|信贷|个人|对私)?客户|企业|单位|公司|商户|纳税人|借款(?:人|企业|单位)|申请(?:人|企业|单位)|拜访(?:客户|对象|企业|单位)|受访(?:客户|单位|企业)|户主)(?:中文)?(?:名称?|全称|姓名|名字|名称?\(?全称\)?)$|^户名$|^账户名称?$|^(?:customer|client|company)(?:name)?$/,
  ],
  ['client.name', 0.8, /^(?:客户|企业|公司|单位|借款人|借款企业|拜访(?:客户|对象|企业|单位)|名称|全称|商户)$/],
  [
    'client.segment',
    1,
    /^(?:所属|国标|客户)?行业(?:类别|分类|名称|门类|大类|类型|投向)?$|^客群$|^(?:segment|industry)$/,
  ],
  ['client.developmentStage', 1, /^(?:企业)?(?:发展|成长|生命)(?:阶段|周期)$/],
  ['client.potential', 1, /^(?:客户|合作|业务|发展)?潜力(?:等级|评估)?$|^potential$/],
  [
    'client.referredBy',
    1,
    /^(?:转介绍?|推荐|介绍|引荐)(?:人|客户|来源)(?:姓名|名称)?$|^(?:客户)?转介绍(?:来源)?$|^referredby$|^referrer$/,
  ],
  ['client.grade', 1, /^客户(?:等级|级别|分级|分层|评级)$|^(?:等级|分级|客户层级|grade)$/],
  ['client.stage', 1, /^(?:关系|营销|跟进|商机|客户|销售)(?:阶段|状态|进度)$|^(?:阶段|stage)$/],
  ['client.firstBusinessDay', 1, /^(?:开户|首[次笔](?:合作|业务|开户)|建立关系|合作开始|建档)(?:日期?|时间)$/],
  ['client.address', 1, /^(?:注册|经营|办公|联系|通讯|公司|企业|单位|客户)?地址$|^住所(?:地)?$|^address$/],
  [
    'person.name',
    1,
    /^(?:主要|企业|公司|单位|客户|第一)?联系人(?:姓名|名称)?$|^(?:对接|经办|接待|拜访|受访|沟通|被访)人(?:员)?(?:姓名)?$|^(?:contact|contactperson)(?:name)?$|^财务(?:负责人|联系人)$/,
  ],
  ['person.name', 0.6, /^(?:姓名|负责人|对象)$/],
  ['person.title', 1, /^(?:联系人)?(?:职务|职位|岗位|职称)$|^title$|^(?:对接|受访)人(?:职务|职位)$/],
  ['person.role', 1, /^(?:决策)?角色$|^决策(?:角色|权|地位)$|^联系人(?:角色|类型)$|^role$/],
  [
    'person.phone',
    1,
    /^(?:联系人?|客户|企业|公司|单位|对接人|负责人)?(?:的)?(?:手机|移动电话|联系电话|联系方式|电话|手机号码?|电话号码|联系手机|固定?话?电话|座机)(?:号码?)?$|^(?:mobile|phone|tel)(?:no\.?|number)?$/,
  ],
  ['person.leftOn', 1, /^(?:联系人)?(?:离职|离任|离岗)(?:日期?|时间)$/],
  ['person.birthday', 1, /^(?:联系人)?(?:生日|出生(?:日期|年月日?))$|^birthday$/],
  ['person.note', 0.8, /^联系人备注$|^(?:联系人)?(?:爱好|喜好)$/],
  [
    'touch.day',
    1,
    /^(?:实际)?(?:拜访|联系|沟通|走访|触达|跟进|回访|营销|访问|接触|电访|上门|来访)(?:日期?|时间|日)$|^(?:最近|上次|末次|最后)(?:一次)?(?:拜访|联系|沟通|触达|跟进)(?:日期?|时间|日)$/,
  ],
  ['touch.day', 0.6, /^(?:日期|时间|date|发生日期)$/],
  [
    'touch.channel',
    1,
    /^(?:拜访|联系|沟通|触达|走访|跟进|回访|营销|访问|接触)(?:方式|渠道|形式|类型|途径)$|^(?:渠道|channel)$/,
  ],
  [
    'touch.text',
    1,
    /^(?:拜访|联系|沟通|触达|走访|跟进|回访|营销|访问|会谈|接触)(?:内容|纪要|记录|情况|详情|摘要|小结|总结|要点|结果|概要)$|^(?:会议)?纪要$|^(?:拜访)?小结$/,
  ],
  ['touch.text', 0.7, /^(?:内容|主要内容|记录|详情|情况|content)$/],
  ['touch.isEffective', 1, /^(?:是否)?有效(?:触达|联系|沟通|拜访)?$|^是否接通$/],
  [
    'next.text',
    1,
    /^(?:下一步|下步|后续)(?:跟进)?(?:计划|工作|安排|行动|措施|跟进|打算|工作计划|工作安排|动作)?$|^(?:待办|跟进)(?:事项|计划)$|^(?:nextstep|todo)$/,
  ],
  [
    'next.due',
    1,
    /^(?:下一步|下步|下次|后续|计划|预计|拟)(?:计划)?(?:跟进|联系|拜访|沟通|完成|走访|回访)?(?:日期?|时间)$|^(?:待办|计划)?(?:到期|截止|完成)(?:日期?|时间)\(待办\)$|^(?:截止|计划完成)(?:日期?|时间)$|^nextdate$/,
  ],
  ['loan.number', 1, /^(?:贷款)?借据(?:号码?|编号|流水号)?$|^(?:贷款|放款)(?:编号|号)$|^贷款账号$|^loanno\.?$/],
  ['loan.number', 0.6, /^(?:借款|贷款)?合同(?:号码?|编号)$/],
  ['loan.product', 1, /^(?:贷款|业务|信贷|授信|融资)(?:品种|种类|产品|类型)(?:名称)?$/],
  ['loan.principal', 1, /^(?:贷款|借据|放款|发放|借款|出账|合同)(?:金额|本金|额)$|^本金$/],
  [
    'loan.balance',
    1,
    /^(?:贷款|借据|借款|未还|授信|用信|融资)?(?:本金)?(?:当前)?(?:贷款)?余额$|^(?:贷款|借款|剩余|当前)(?:本金)?(?:余额|本金)$|^用信(?:金额|余额)$/,
  ],
  ['loan.rate', 1, /^(?:贷款|执行|合同|年|当前|月|借款)?(?:年)?利率$|^利率$|^rate$/],
  [
    'loan.disbursedOn',
    1,
    /^(?:放款|贷款发放|发放|借款起始|贷款起始|借据起始|起贷|出账|贷款开始|借款|借据起|合同起始)(?:日期?|时间)$|^(?:借据|贷款|借款)起期$/,
  ],
  ['loan.maturesOn', 1, /^(?:贷款|借据|借款|合同)(?:到期|终止|截止|结束)(?:日期?|时间)?$|^(?:借据|贷款|借款)止期$/],
  ['loan.maturesOn', 0.8, /^(?:到期)(?:日期?|时间)?$/],
  [
    'loan.class',
    1,
    /^(?:贷款|资产|风险|信贷资产)?(?:五|5|十二)级(?:分类|形态)(?:结果)?$|^(?:贷款|风险|资产)(?:分类|形态)(?:结果)?$/,
  ],
  ['holding.name', 1, /^(?:已?持有|签约|已办|购买|在用)?(?:的)?产品(?:名称?)?$|^(?:已持有|签约|已办)业务$/],
  ['holding.family', 1, /^产品(?:类别|类型|大类|种类|条线|分类)$/],
  ['holding.balance', 1, /^(?:持有|产品|理财|保有|持仓)(?:余额|金额|规模|份额|市值)$/],
  ['holding.limit', 1, /^产品(?:额度|限额)$/],
  ['holding.since', 1, /^(?:签约|开通|购买|持有起始|起息|生效|起始|开始)(?:日期?|时间)?$/],
  ['holding.until', 1, /^(?:产品|签约|理财|存单|存款)(?:到期|终止|失效)(?:日期?|时间)?$|^(?:失效|终止)(?:日期?|时间)$/],
  ['deposit.balance', 1, /^(?:对公|本行|时点|当前|我行|各项)?存款(?:时点)?(?:余额|金额|规模)?$/],
  [
    'credit.limit',
    1,
    /^(?:综合|批复|审批|总|可用|核定|最高)?(?:授信)?(?:总)?(?:额度|限额)$|^(?:综合|批复|审批|总)?授信(?:总)?(?:额度?|金额|敞口|限额|总额)$|^敞口$/,
  ],
  [
    'client.note',
    0.9,
    /^(?:客户)?备注(?:说明|信息)?$|^(?:说明|附注|客户(?:概况|简介|介绍|情况)|企业(?:概况|简介)|note|remarks?)$/,
  ],
];

/** Decorations of a heading that say nothing about its meaning: stars, colons, units, (必填). */
const BRACKETS = /[([【{][^)\]】}]*[)\]】}]/g;
const UNIT_TAIL = /(?:[-_/]|单位[:为]?)?(?:人民币)?(?:百万元|千万元|亿元|万元|千元|元|[%‰]|bp)$/;

/** A heading as it is compared: half width, lower case, no spaces, brackets, stars, colons or units. */
export function foldHeading(heading: string): string {
  const folded = foldWidth(cleanText(heading))
    .replace(/[\s*:：、."'“”]/g, '')
    .toLowerCase();
  const bare = folded.replace(BRACKETS, '');
  return (bare === '' ? folded : bare).replace(UNIT_TAIL, '') || folded;
}

/** What a heading most likely means; undefined when it is no word known here. Secrets are recognised first. */
export function guessHeading(heading: string): HeadingGuess | undefined {
  if (isSecretHeading(heading)) return { leftOut: 'secret', confidence: 1 };
  const folded = foldHeading(heading);
  if (folded === '' || folded.length > 24) return undefined;
  const hit = WORDS.find(([, , pattern]) => pattern.test(folded));
  if (!hit) return undefined;
  const [field, confidence] = hit;
  return field === 'noPlace' ? { leftOut: 'noPlace', confidence } : { field, confidence };
}

/** Whether a column under this heading holds what must never be read. */
export function isSecretHeading(heading: string): boolean {
  return SECRET.test(foldWidth(heading).replace(/\s/g, ''));
}
