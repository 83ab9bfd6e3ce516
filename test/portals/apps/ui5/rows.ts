/** Names of the clients pages are about. */
export const SUBJECTS = {
  object: '沛宁玖衡阀门有限公司',
  edit: '澜州谷粒稻餐饮管理有限公司',
  dialog: '汐港蓝棹进出口有限公司',
  tabs: '云岭鑫沐贸易有限公司',
} as const;

/** Business partners in the list. */
export const PARTNERS: readonly string[] = [
  '沛宁玖衡阀门有限公司',
  '汐港蓝棹进出口有限公司',
  '汐港蓝棹国际贸易有限公司',
  '青杉沐柯茶业进出口有限公司',
  '青杉沭柯茶业进出口有限公司',
  '云岭澄泓食品有限公司',
];
