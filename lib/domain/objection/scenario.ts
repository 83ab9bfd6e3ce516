/** The scenarios in which a client raises a doubt (domain facts §7); scripts and logged objections hang on these ids. */
export type ObjectionScenario =
  | 'refused'
  | 'price'
  | 'slowService'
  | 'procedure'
  | 'loyalToOther'
  | 'depositSafety'
  | 'transferComplaint';

/**
 * All scenarios in the order of the sources: 贷款申请被拒, 利率定价不满意, 服务响应不及时, 流程复杂, 对新银行观望, 存款收益/安全疑虑,
 * 紧急转账未到账投诉.
 */
export const OBJECTION_SCENARIOS: readonly ObjectionScenario[] = Object.freeze([
  'refused',
  'price',
  'slowService',
  'procedure',
  'loyalToOther',
  'depositSafety',
  'transferComplaint',
]);
