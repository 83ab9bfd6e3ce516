/** Names of the clients pages are about. */
export const SUBJECTS = {
  detail: '云岭惠佰邻连锁超市有限公司',
  split: '砺芯（澜州）半导体设备有限公司',
  modal: '青杉仁和里药房连锁有限公司',
  input: '云岭市桥西区阿珍早餐店',
  twin: '澜州鼎沛商贸有限公司',
} as const;

/** Where clients stand in the list. Ten rows a page. */
const CLIENTS_AT: Readonly<Record<number, string>> = {
  0: '云岭惠佰邻连锁超市有限公司',
  2: '澜州谷粒稻餐饮管理有限公司',
  3: '青杉仁和里药房连锁有限公司',
  7: '棠序（云岭）电子商务有限公司',
  12: '望川汀澜水产养殖有限公司',
  18: '云岭牧野乳业有限公司',
  33: '霁阳速翎供应链管理有限公司',
};
/** Firms whose names only begin, end or sound like those of clients. */
const NEAR: Readonly<Record<number, string>> = {
  1: '云岭惠百邻连锁超市有限公司',
  5: '云岭惠佰邻连锁超市有限公司锦溪路店',
  6: '棠序（澜州）电子商务有限公司',
  8: '澜州谷粒稻餐饮管理咨询有限公司',
};

/** The list as the server sends it: forty firms over four pages, the clients of the book among them. */
export const FIRMS: readonly string[] = Array.from({ length: 40 }, (_, i) => CLIENTS_AT[i] ?? other(i));

function other(i: number): string {
  return NEAR[i] ?? `长汀县${'甲乙丙丁戊己庚辛壬癸'[i % 10]}${'木火土金水'[i % 5]}${i % 2 ? '副食店' : '百货有限公司'}`;
}
