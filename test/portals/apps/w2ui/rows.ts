/** Names of the clients pages are about. */
export const SUBJECTS = {
  form: '沛宁宸砼混凝土有限公司',
  tabs: '望川童棠教育用品连锁有限公司',
  popup: '霁阳筑蓝装饰设计工程有限公司',
  chosen: '青杉木朴家居制造有限公司',
} as const;

/** Lessees in the grid. */
export const LEASES: readonly string[] = [
  '青杉木朴家居制造有限公司',
  '青杉木璞家居制造有限公司',
  '霁阳筑蓝装饰设计工程有限公司',
  '霁阳筑蓝装饰设计工程有限公司澜州项目部',
  '沛宁宸砼混凝土有限公司',
  '云岭磐垒建筑工程有限公司',
];
