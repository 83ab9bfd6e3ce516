/** Names of the clients pages are about. */
export const SUBJECTS = { detail: '青杉穹筑建设集团有限公司云岭分公司', loan: '云岭磐垒建筑工程有限公司' } as const;

/** The check list: clients of the book among others. */
export const CHECKED: readonly { readonly name: string; readonly isClient: boolean }[] = [
  { name: '云岭市桥西区老廖粮油店', isClient: true },
  { name: '云岭市桥西区老廖粮油批发部', isClient: false },
  { name: '禾原县松湄镇青山家庭农场', isClient: true },
  { name: '云岭磐垒建筑工程有限公司', isClient: true },
  { name: '云岭磐磊建筑工程有限公司', isClient: false },
  { name: '沛宁宸砼混凝土有限公司云岭搅拌站', isClient: false },
  { name: '澜州市新区众力五金加工厂', isClient: true },
  { name: '霁阳筑蓝装饰设计工程有限公司', isClient: true },
  { name: '青杉岭上春茶叶专业合作社', isClient: true },
];

/** Lines of the notice: one client of the book, the others only begin or end like one. */
export const NOTICES: readonly string[] = [
  '关于沛宁禾谷农业集团有限公司集团授信额度切分的通知',
  '沛宁禾谷农业集团饲料有限公司、沛宁禾谷农业集团种业有限公司青杉销售部列入观察名单',
  '云岭银行营业部三季度贷后检查完成率 98%，主管客户经理林知夏',
];
