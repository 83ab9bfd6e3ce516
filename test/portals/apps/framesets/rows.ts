/** Names of the clients pages are about. */
export const SUBJECTS = {
  account: '云岭恒屹铸造有限公司',
  bill: '霁阳果阑农业开发有限公司',
  remit: '青杉果町农产品电子商务有限公司',
} as const;

/** Who was paid. */
export const PAYEES: readonly string[] = [
  '沛宁泊量生物科技有限公司',
  '沛宁泊亮生物科技有限公司',
  '云岭数岚软件有限公司',
  '云岭数岚软件有限公司澜州办事处',
];

/** Payee of the bill. */
export const DRAWER = '望川汀澜水产养殖有限公司';
