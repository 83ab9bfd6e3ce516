/** What a title says of the one who bears it: to tell two of one surname apart. */
export type TitleKind = 'boss' | 'deputy' | 'finance' | 'manager' | 'other';

/** Titles, longest first, by kind. A surname before one of them names somebody. */
export const TITLES: readonly (readonly [kind: TitleKind, words: string])[] = Object.freeze([
  [
    'boss',
    '董事长 总经理 总裁 董事 董总 董 老板娘 老板 厂长 法人 法定代表人 总 ceo 会长 社长 校长 院长 主席 理事长 实控人 掌柜',
  ],
  ['deputy', '副总经理 副总裁 副总 副董事长 副厂长 常务副总'],
  ['finance', '财务总监 财务经理 财务主管 财务部长 财务科长 财务主任 总会计师 主办会计 财总 财务 会计 出纳 cfo 总账'],
  [
    'manager',
    '经理 总监 主任 主管 科长 处长 部长 局长 所长 站长 队长 书记 秘书长 总助 副经理 副主任 副部长 副科长 副处长 镇长 村长 区长 县长 市长 店长 组长 股长 司长',
  ],
  [
    'other',
    '工程师 工 秘书 助理 老师 教授 医生 律师 师傅 女士 先生 小姐 阿姨 大姐 大哥 姐 哥 叔 局 处 科 所 校 院 队 导 博士 专员 文员 采购 妹 姨 伯 同志',
  ],
]);

/** One-character titles that are words of their own as well: they count only where nothing of a word follows. */
export const SHORT_TITLE_GUARDS: Readonly<Record<string, string>> = Object.freeze({
  工: '作资商业厂行程人程业',
  总: '部额量体共结是',
  局: '面部',
  处: '理在于',
  科: '技创学',
  所: '以有得',
  院: '',
  校: '',
  队: '伍',
  董: '事会监高',
  导: '致入出',
  经理: '室',
  会计: '准师事科报',
  财务: '报费顾状指数情部风',
});
