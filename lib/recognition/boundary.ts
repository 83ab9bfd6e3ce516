import { normaliseName } from './normalise.ts';
import { endsInPlace } from './regions.ts';

/** Chinese writes no spaces, so where a company's name ends has to be judged from the words around it. */

const NAME_RUN = /^[\p{Script=Han}\p{L}\p{N}]{0,24}/u;
const NAME_RUN_END = /[\p{Script=Han}\p{L}\p{N}]{0,24}$/u;
/** Words that end a name in running text. */
const CONNECTIVE = /[的与及或等在设已向由被将拟并为是因]/u;
/** Parts of a company that deal under their own name. */
const BRANCH =
  /(?:分|子|支|总)公司|分店|分厂|分部|分社|分所|分院|分校|[支分]行|分理处|办事处|营业[部所]|经营部|项目部|销售部|门市部|服务部|直营店|专卖店|旗舰店|信用社|储蓄所|联合社|工会|党委|团委|持股会|企业年金|年金计划|基金会|职工医院|幼儿园|子弟学校|研究院|技术中心|委员会|管理人|清算组|代表处|(?:搅拌|加油|加气|充电|收费|服务|维修|收购|配送|中转|变电|水电|工作|供水|物流|回收|检测|养护)站|第[一二三四五六七八九十百\d]{1,3}.{0,4}[站厂矿店场队]/u;
/** Works and sites under a name of their own, where the text ends with them. */
const SITE =
  /^[\p{Script=Han}]{0,8}(?:[\p{Script=Han}][站矿厂场店馆园库]|食堂|学校|[中小]学|医院|诊所|酒店|宾馆|超市|协会|商会|合作社|养老院)$/u;
/** What turns a shorter name into another, longer one. */
const GROWS = /^(?:有限|股份|集团|控股|公司|总公司|总厂)/u;
/** No company's name goes on with 集团 alone after 公司: it is the word of a sentence (…公司集团授信). */
const GROUP_OF_SENTENCE = /^集团(?!有限|股份|公司|总|控股)\p{Script=Han}/u;
const COMPANY = /公司|集团|合作社|银行|建行|工行|农行|中行|商行/u;
/** How registered names end (Regulations on Enterprise Name Registration: 组织形式), and other bodies that bank. */
const ORGANISATION =
  /(?:公司|集团|总?厂|合作(?:社|联社)|合伙企业|人民政府|办公室|[管居村]委会|养老院|诊所|修理部|信用社|储蓄所|[商银支分]行|经营部|服务部|营业部|门市部|工作室|事务所|研究[院所]|[医学法]院|学校|中学|小学|幼儿园|[超门书药酒饭商小分]店|店|酒楼|餐馆|宾馆|中心|协会|商会|基金会|委员会|个体工商户|农场|商场|市场|超市|联社|餐厅|作坊|[^\p{P}]{2}局)(?:\((?:普通合伙|有限合伙|特殊普通合伙|个人独资|集团)\))?$/u;
/** Longest registered name taken for one, in normalised characters. */
const LONGEST_NAME = 40;

/** Whether `rest`, the folded text right after the folded `name`, makes it the name of somebody else. */
export function continuesName(name: string, rest: string): boolean {
  let after = rest;
  const bracket = /^\(([^()]{1,20})\)/u.exec(rest);
  if (bracket) {
    if (BRANCH.test(bracket[1] as string)) return true;
    after = rest.slice(bracket[0].length);
  }
  const isWhole = name.endsWith('公司');
  if (GROWS.test(after) && !(isWhole && GROUP_OF_SENTENCE.test(after))) return true;
  const all = (NAME_RUN.exec(after) as RegExpExecArray)[0];
  const run = all.split(CONNECTIVE)[0] as string;
  const branch = BRANCH.exec(run);
  if (branch && branch.index <= 10 && !COMPANY.test(run.slice(0, branch.index))) return true;
  if (run === after && SITE.test(run) && !COMPANY.test(run)) return true;
  if (isWhole) return false;
  // A shop may grow into a company (餐馆 → 餐馆连锁有限公司); after a whole name only a short way.
  return (ORGANISATION.test(name) ? /^.{0,5}(?:公司|集团)/u : /^.{0,12}(?:公司|集团|合作社|厂$)/u).test(run);
}

/** One character in front of a name that is a word of its own: a preposition, a verb, a count. */
const ONE_WORD =
  /[与和及或同跟向对为由给的在经被将因以从自致请是于到至把让使等即系含指访见查催赴往约邀找送寄报函叫替帮陪谢祝贺管原现据按该本我贵各某其此兼并拟借贷收付存汇转甲乙丙丁户客称名注附故告拜属归找让令代占约抄主承发受供需买卖租聘投保认一二三四五六七八九十]/u;
/** Parts of the country that begin a name as places do. */
const REGION = /(?:华[东南西北中]|[东西][南北])$/u;
const LEADING_ONE = /(?:^|[^\p{Script=Han}\p{L}\p{N}])([\p{Script=Han}])$/u;

/** Whether `before`, the text right in front of a name, belongs to a longer name that only ends like it. */
export function extendsLeft(before: string): boolean {
  const bracket = /[（(]([^()（）]{2,6})[)）]$/u.exec(before);
  if (bracket) return endsInPlace(bracket[1] as string);
  // 新云岭精机 is not 云岭精机: a single character that is no word by itself begins the name.
  const one = LEADING_ONE.exec(before)?.[1];
  if (one !== undefined && !ONE_WORD.test(one)) return true;
  const run = (NAME_RUN_END.exec(before.slice(-24)) as RegExpExecArray)[0];
  // 昆明新云岭精机 neither.
  const isPlaceAndOne = /[新老大小]$/u.test(run) && endsInPlace(run.slice(0, -1));
  return isPlaceAndOne || REGION.test(run) || endsInPlace(run);
}

/** Whether text ends where a new statement may begin: nothing, a separator, or a word that announces a client. */
export function isOpening(before: string): boolean {
  const text = before.trimEnd();
  return (
    text === '' ||
    text !== before ||
    /[\p{P}\p{S}]$/u.test(text) ||
    /(?:客户|企业|单位|公司|借款人|申请人|户名|名称|全称|视图|详情|档案|画像)$/u.test(text)
  );
}

/** Whether text reads as one registered name and nothing else: 4–40 characters ending in a form of organisation. */
export function hasNameShape(text: string): boolean {
  const name = normaliseName(text);
  return (
    name.length >= 4 &&
    name.length <= LONGEST_NAME &&
    /^[\p{Script=Han}a-z0-9][\p{Script=Han}a-z0-9()·&.+-]*$/u.test(name) &&
    ORGANISATION.test(name)
  );
}
