import {
  CLIENT_KINDS,
  type ClientKind,
  type DevelopmentStage,
  type Grade,
  type Potential,
  type Segment,
} from '../../client/client.ts';
import type { PersonRole } from '../../client/person.ts';
import type { LoanClass } from '../../credit/loan.ts';
import type { ProductFamily } from '../../product/holding.ts';
import type { Stage } from '../../stage/stage.ts';
import type { Channel } from '../../touch/touch.ts';
import { foldWidth } from './clean.ts';

/** Words and what they mean, tried in this order: the first that fits wins. */
type Words<T> = readonly (readonly [meaning: T, words: RegExp])[];

// 电话拜访 and 微信拜访 are no visits: the means go before the deed.
const CHANNEL: Words<Channel> = [
  ['wechat', /微信|企微|wechat/],
  ['email', /邮件|邮箱|电邮|e-?mail/],
  ['sms', /短信|短消息|^sms$/],
  ['call', /电话|致电|来电|去电|通话|电联|语音|^call$|^phone$/],
  ['event', /活动|沙龙|讲座|宣讲|路演|培训|年会|酒会|论坛|^event$/],
  ['meeting', /来访|到访|来行|到行|网点|到店|柜面|接待|会议|^meeting$/],
  ['visit', /拜访|上门|走访|实地|外访|登门|下户|现场|面谈|会面|面访|回访|^visit$/],
];
const GRADE: Words<Grade> = [
  ['A', /^a(?:类|级|\+|等)?(?:客户)?$|^[一甲](?:类|级|等)(?:客户)?$/],
  ['B', /^b(?:类|级|\+|等)?(?:客户)?$|^[二乙](?:类|级|等)(?:客户)?$/],
  ['C', /^c(?:类|级|\+|等)?(?:客户)?$|^[三丙](?:类|级|等)(?:客户)?$/],
  ['D', /^d(?:类|级|\+|等)?(?:客户)?$|^[四丁](?:类|级|等)(?:客户)?$/],
];
const STAGE: Words<Stage> = [
  ['lost', /流失|^lost$/],
  ['dormant', /暂缓|搁置|休眠|暂停|^dormant$/],
  ['deepening', /深化|^5$|^deepening$/],
  ['delivery', /协议执行|已签约|落地|交付|合作中|执行|^4$|^delivery$/],
  ['negotiation', /谈判|签约|^3$|^negotiation$/],
  ['proposal', /方案|^2$|^proposal$/],
  ['contact', /接触|潜在|意向|需求|^1$|^contact$/],
];
// The sections of the national classification of economic activities (GB/T 4754-2017) and the segments' own names.
const SEGMENT: Words<Segment> = [
  ['wealth', /财富|私人银行|私行|高净值|个人客户|^wealth$/],
  ['ecommerce', /电商|电子商务|网络零售|直播|跨境电商|^ecommerce$/],
  ['exporter', /外贸|出口|进出口|^exporter$/],
  ['technology', /科技|科学研究|软件|信息技术|信息传输|互联网|高新|研发|生物|芯片|集成电路|^technology$/],
  ['construction', /建筑|房地产|施工|工程|装修|装饰|基建|^construction$/],
  ['agriculture', /农|林业|牧|渔|养殖|种植|^agriculture$/],
  ['manufacturing', /制造|加工|生产|机械|化工|纺织|冶金|采矿|^manufacturing$/],
  ['retailChain', /零售|批发|连锁|超市|商贸|贸易|^retail/],
  ['services', /服务|物流|运输|仓储|教育|卫生|医疗|住宿|餐饮|酒店|旅游|租赁|文化|体育|金融|公共|^services$/],
];
const DEVELOPMENT: Words<DevelopmentStage> = [
  ['startup', /初创|种子|起步|^startup$/],
  ['growth', /成长|发展|扩张|^growth$/],
  ['mature', /成熟|稳定|^mature$/],
  ['transition', /转型|衰退|^transition$/],
];
const POTENTIAL: Words<Potential> = [
  ['high', /^(?:较|很|最)?[高大强](?:潜力)?$|^high$/],
  ['middle', /^(?:中|一般|中等)(?:潜力)?$|^(?:middle|medium)$/],
  ['low', /^(?:较|很|最)?[低小弱](?:潜力)?$|^low$/],
];
const LOAN_CLASS: Words<LoanClass> = [
  ['pass', /^\d{0,2}[-.、]?正常(?:类|贷款|[一二三四1-4])?$|^pass$/],
  ['specialMention', /^\d{0,2}[-.、]?关注(?:类|贷款|[一二三四1-4])?$|^special ?mention$/],
  ['substandard', /^\d{0,2}[-.、]?次级(?:类|贷款|[一二三1-3])?$|^substandard$/],
  ['doubtful', /^\d{0,2}[-.、]?可疑(?:类|贷款|[一二三1-3])?$|^doubtful$/],
  ['loss', /^\d{0,2}[-.、]?损失(?:类|贷款)?$|^loss$/],
];
const KIND: Words<ClientKind> = [
  ['soleProprietor', /个体/],
  ['person', /个人|自然人|对私|零售客户/],
  ['enterprise', /企业|对公|法人|公司|机构|单位/],
];
const ROLE: Words<PersonRole> = [
  ['decisionMaker', /决策|拍板|^decision/],
  ['influencer', /影响|^influencer$/],
  ['handler', /经办|对接|执行|使用|^handler$|^user$/],
  ['gatekeeper', /守门|前台|^gatekeeper$/],
];
/** What a job title suggests, when nobody says which part the person plays. */
const TITLE: Words<PersonRole> = [
  ['gatekeeper', /秘书|助理|前台|行政/],
  ['influencer', /副总|财务总监|总监|总会计师|cfo|副董事长/],
  ['decisionMaker', /法定代表人|法人|董事长|总经理|总裁|ceo|实际控制人|实控人|老板|厂长|校长|院长|业主|创始人/],
];
const FAMILY: Words<ProductFamily> = [
  ['bills', /承兑|票据|贴现|银票|商票|^bills$/],
  ['tradeFinance', /押汇|福费廷|保理|信用证|贸易融资|出口信用保险|^trade/],
  ['crossBorder', /跨境|外汇|结售汇|远期|套保|汇率|国际汇款|^cross/],
  ['investmentBanking', /投行|债券承销|并购|上市|财务顾问|^investment/],
  ['payroll', /代发|工资|薪酬|^payroll$/],
  ['cashManagement', /现金管理|归集|资金池|电子对账|^cash/],
  ['deposit', /存款|存单|定期|活期|协定|通知存|^deposit$/],
  ['loan', /贷|授信|融资|透支|租赁|按揭|^loan$/],
  ['wealth', /理财|基金|保险|信托|贵金属|国债|资管|财富|^wealth$/],
  ['settlement', /结算|网银|回单|pos|收单|支付|账户|对账|^settlement$/],
];
const YES = /^(?:是|有效|有|已?接通|y|yes|true|1|√|✓|☑|对)$/;
const NO = /^(?:否|无效|无|未|未接通?|n|no|false|0|×|✗|☐|错)$/;

/** Channel of a touch, from words such as 上门拜访 or 企微. */
export const readChannel = (text: string): Channel | undefined => find(CHANNEL, text);
/** Customer grade, from A, A类, 一级, 甲等. A rating of creditworthiness (AAA) is no grade. */
export const readGrade = (text: string): Grade | undefined => find(GRADE, text);
/** Relationship stage by its name or its number in the process. */
export const readStage = (text: string): Stage | undefined => find(STAGE, text);
/** Business segment, from its name or a sector of the economy. */
export const readSegment = (text: string): Segment | undefined => find(SEGMENT, text);
/** Where the business stands: 初创, 成长期 … */
export const readDevelopmentStage = (text: string): DevelopmentStage | undefined => find(DEVELOPMENT, text);
/** How much business there could be: 高, 中等, 较低 … */
export const readPotential = (text: string): Potential | undefined => find(POTENTIAL, text);
/** Five-class rating, also 正常二 or 1-正常. Bare codes are not guessed: banks number them differently. */
export const readLoanClass = (text: string): LoanClass | undefined => find(LOAN_CLASS, text);
/** Kind of client; the code's own name counts too. */
export const readClientKind = (text: string): ClientKind | undefined =>
  find(KIND, text) ?? CLIENT_KINDS.find((kind) => kind === text.trim());
/** Part in the decision, when it is said. */
export const readRole = (text: string): PersonRole | undefined => find(ROLE, text);
/** Part in the decision, guessed from a job title; somebody without a telling title handles things. */
export const roleOfTitle = (title: string | undefined): PersonRole => (title && find(TITLE, title)) || 'handler';
/** Product family, from a product's name. */
export const readFamily = (text: string): ProductFamily | undefined => find(FAMILY, text);
/** Yes or no, in words or signs. */
export function readYesNo(text: string): boolean | undefined {
  const folded = fold(text);
  return YES.test(folded) ? true : NO.test(folded) ? false : undefined;
}
/**
 * Each has to be about the call or message: 货款未回笼, 相关机械, 没接到大单 and 产线停机 are talk, not silence.
 */
const UNANSWERED =
  /(?:未|没)接(?:通|听|电话|$|[，。；,;\s])|无人接听|没人接|未能接通|拒接|(?<!相)关机(?![械器])|空号|未回(?:复|电|信|消息)|(?:微信|短信|邮件)未回|没有?回(?:复|电|信|消息)|未读|(?:手机|电话|号码)(?:已|欠费)?停机/;

/** Whether the words of a touch say that nobody was reached: logged, not counted. */
export function saysUnanswered(text: string): boolean {
  return UNANSWERED.test(text);
}

function find<T>(words: Words<T>, text: string): T | undefined {
  const folded = fold(text);
  return folded === '' ? undefined : words.find(([, pattern]) => pattern.test(folded))?.[0];
}

function fold(text: string): string {
  return foldWidth(text).trim().toLowerCase();
}
