/** What the pages show: read by the pages and, for its names, by the truth. */

/** Names of the clients pages are about. */
export const SUBJECTS = {
  detail: '汐港铎海重工（集团）股份有限公司',
  form: '澜州织码网络科技有限公司',
  drawer: '沛宁万珂灯饰有限公司',
  modal: '汐港远棠国际货运代理有限公司',
  homonym: '澜州鼎沛商贸有限公司',
  renamed: '云岭晞芯智能科技有限公司',
} as const;

/** One application in the list. */
export interface Applied {
  readonly key: string;
  readonly name: string;
  readonly amount: string;
  readonly step: string;
}

/** Applications waiting for approval. */
export const APPLIED: readonly Applied[] = [
  '沛宁万珂灯饰有限公司',
  '汐港蓝棹进出口有限公司',
  '汐港兰棹进出口有限公司',
  '汐港远棠国际货运代理有限公司',
  '青杉沐柯茶业进出口有限公司',
  '青杉沐柯茶业有限公司',
  '汐港海岬水产品有限公司',
].map((name, i) => ({
  key: `SX2026${1107 + i * 31}`,
  name,
  amount: `${300 + i * 85}万元`,
  step: i % 2 ? '待复核' : '待审查',
}));

/** The same names cut by the server. */
export const CUT = ['云岭惠佰邻连锁超市有限公司', '青杉仁和里药房连锁有限公司', '望川禾陌生鲜电子商务有限公司'];

/** Events of the approval log: who did what, with clients of the book named in running text. */
export const EVENTS: readonly { readonly at: string; readonly text: string }[] = [
  { at: '2026-11-20', text: '审查岗退回了望川驰陌物流有限公司的流动资金贷款申请，原因：缺少近三个月流水。' },
  { at: '2026-11-19', text: '林知夏提交霁阳博闻职业培训学校有限公司与云岭安栖物业服务有限公司的授信续作资料' },
  { at: '2026-11-18', text: '【系统】霁阳博文职业培训学校有限公司准入校验未通过' },
  { at: '2026-11-18', text: '贷审会通过“沛宁宸砼混凝土有限公司”增额 200 万元' },
  { at: '2026-11-17', text: '沛宁宸砼混凝土有限公司第二搅拌站 账户变更' },
];

/** Persons and codes as the call list shows them: hidden in part. */
export const CALLS: readonly (readonly [person: string, company: string])[] = [
  ['贺兰舟', '云岭晞芯智能科技有限公司'],
  ['温如筠', '青杉木朴家居制造有限公司'],
  ['江砚辞', '沛宁玖衡阀门有限公司'],
];
