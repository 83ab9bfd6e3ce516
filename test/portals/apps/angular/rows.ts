/** Names of the clients pages are about. */
export const SUBJECTS = {
  detail: '霁阳北辙新能源科技有限公司',
  edit: '望川翎羽无人机有限公司',
  tabs: '沛宁禾谷农业集团有限公司',
  dialog: '云岭康屿体检门诊有限公司',
  panel: '青杉果町农产品电子商务有限公司',
} as const;

/** Contracts of the list page. The third firm is nobody's client. */
export const CONTRACTS: readonly { readonly no: string; readonly firm: string; readonly fee: string }[] = [
  { no: 'XJ-0031', firm: '云岭康屿体检门诊有限公司', fee: '1.2万元' },
  { no: 'XJ-0032', firm: '霁阳博闻职业培训学校有限公司', fee: '0.8万元' },
  { no: 'XJ-0033', firm: '霁阳博闻职业培训学校', fee: '0.8万元' },
  { no: 'XJ-0034', firm: '云岭康屿口腔门诊有限公司', fee: '1.1万元' },
  { no: 'XJ-0035', firm: '沛宁拾光酒店管理有限公司', fee: '2.0万元' },
  { no: 'XJ-0036', firm: '望川拓野园林景观有限公司', fee: '0.6万元' },
];

/** Payments, long enough to scroll: names of clients stand far from each other. */
export const PAYMENTS: readonly string[] = Array.from({ length: 2000 }, (_, i) => {
  if (i === 3) return '澜州衡越人力资源有限公司';
  if (i === 1005) return '望川汀澜水产养殖有限公司';
  if (i === 1990) return '青杉朗晴环保科技服务有限公司';
  return `溪洲${'东西南北中'[i % 5]}${'丰盈裕泰'[i % 4]}${i % 2 ? '贸易' : '建材'}有限公司`;
});
