/** Names of the clients pages are about. */
export const SUBJECTS = {
  record: '澜州砺川轴承股份有限公司',
  edit: '霁阳岱石建材有限公司',
  highlights: '云岭牧野乳业有限公司',
  workspace: '望川驰陌物流有限公司',
} as const;

/** Opportunities in the related list: clients of the book and others. */
export const OPPORTUNITIES: readonly string[] = [
  '青杉穆光传感技术有限公司',
  '青杉穆光传感器有限公司',
  '望川瑞沱纺织有限公司',
  '望川瑞沱纺织品贸易有限公司',
];
