import type { Phase } from './texts-stages.ts';

/** Next steps by phase. */
export const NEXT_STEPS: Readonly<Record<Phase, readonly string[]>> = {
  contact: [
    '约{w}再次上门',
    '查{b}的行业情况，准备拜访提纲',
    '请老客户引荐见老板',
    '把{p}的条件一页纸发给{w}',
    '回访{w}，确认资料看了没有',
    '打听清楚谁是拍板的人',
  ],
  proposal: [
    '完成{p}的对比方案',
    '找风险部预沟通担保方式',
    '催{w}补近三年报表',
    '约产品经理一起上门',
    '核对流水和开票差异',
    '按{a}万测算综合成本',
  ],
  negotiation: [
    '跟进审查意见的书面回复',
    '约评估公司看抵押物',
    '陪{w}走股东会决议',
    '把合同修改意见报合规',
    '确认用款计划和提款时间',
    '补授权委托书',
  ],
  delivery: ['回访网银使用情况', '检查首笔用款凭证', '帮{w}做首月电子对账', '安排财务操作培训', '代发名单核对'],
  deepening: [
    '下季度上门回访',
    '借据到期前确认还款来源',
    '谈代发工资迁移',
    '收最新一期报表',
    '核实应收账款变化原因',
    '续授信资料准备',
    '介绍{p}并听反馈',
  ],
};

/** Promises: what the client was told to expect. */
export const PROMISES: readonly string[] = [
  '答应{w}给书面利率测算',
  '把{p}合同样本发给{w}',
  '答复{w}能否用应收账款质押',
  '帮{w}查清汇款退回原因并回电',
  '给{w}出具资信证明',
  '把手续费优惠的批复告诉{w}',
  '安排国际部同事和{w}通电话',
  '送印鉴卡变更表到{w}公司',
];

/** The same to people of means, in the same number: which one is drawn moves nothing else. */
export const WEALTH_PROMISES: readonly string[] = [
  '答应{w}给书面收益和费用对比',
  '把{p}的产品说明书发给{w}',
  '答复{w}到期资金怎么安排',
  '帮{w}查清汇款退回原因并回电',
  '给{w}出具资产证明',
  '把手续费优惠的批复告诉{w}',
  '安排投资顾问和{w}通电话',
  '把资产月报送给{w}',
];

/** The same to those who keep a shop or a farm. */
export const SHOP_PROMISES: readonly string[] = [
  '答应{w}给书面利率测算',
  '把{p}合同样本发给{w}',
  '答复{w}能不能随借随还',
  '帮{w}查清汇款退回原因并回电',
  '给{w}换一个收款码牌',
  '把手续费优惠的批复告诉{w}',
  '教{w}看懂每天的到账明细',
  '把对账单送给{w}',
];

/** What clients promise: businesses, and people of means. */
export const CLIENT_PROMISES: Readonly<Record<'business' | 'wealth', readonly string[]>> = {
  business: [
    '{w}把近三年审计报告发来',
    '{w}补齐近半年银行流水',
    '{w}定下下一次面谈的时间',
    '{w}把在其他银行的授信清单整理出来',
    '{w}定下开户资料由谁送来',
  ],
  wealth: ['{w}把其他银行的资产清单整理出来', '{w}来网点补做风险测评', '{w}定下和家人一起面谈的时间'],
};
