import type { ObjectionScenario } from '../../objection/scenario.ts';
import type { WordTable } from '../word-finder.ts';

/** Doubts said outright. */
export const OBJECTION_WORDS: WordTable<ObjectionScenario> = Object.freeze([
  [null, '不嫌贵 不贵 贵宾 贵司 贵公司 不嫌麻烦 贵州 贵阳 贵金属 贵重 贵行 名贵 不麻烦 没有嫌'],
  [
    'refused',
    '贷款被拒 被拒 被拒绝 没批下来 没批 被否 未通过审批 审批没过 批不下来 拒贷 没过会 被退件 审批未过 没审批通过 被退回 贷款没批 没通过 未获批 未批 没批准 否了 被毙 审批不通过 不批',
  ],
  [
    'price',
    '嫌贵 太贵 贵 价格谈不拢 要求降价 要求降息 要降息 压价 砍价 要求优惠 利率降不下来 嫌价高 嫌利率 嫌手续费 嫌费率 嫌利息高 嫌费用 偏贵 嫌报价 嫌价格 要求下调利率 不划算 不合算 希望降点 要求降点 成本高 要求再降 要求让利 利率没优势 利率没有优势 价格没优势',
  ],
  [
    'slowService',
    '嫌慢 没人理 没人管 响应慢 等太久 拖太久 催了好几次 催了几次 催了几遍 一直没回复 迟迟 没有回音 服务不及时 反应慢 态度差 服务差 嫌拖 没人跟进 没人对接 响应不及时 回复不及时 拖拉 等了半个月 等了一个月 等了两周 催了三次 催了两次 效率低 效率太低 嫌放款慢 嫌审批慢 服务跟不上 不及时',
  ],
  [
    'procedure',
    '嫌麻烦 太麻烦 麻烦 繁琐 太繁琐 嫌资料多 嫌手续多 跑了好几趟 跑好几趟 嫌流程 嫌手续 嫌材料 嫌资料 来回跑 跑太多趟 手续繁 流程长 环节多 跑断腿 跑几趟 嫌复杂 太复杂 嫌繁',
  ],
  [
    'loyalToOther',
    '观望 再看看 再考虑 考虑考虑 等等看 暂不换 暂时不换 不想换 不换银行 不想换银行 没打算换 合作多年 合作很多年 合作十几年 合作好多年 再想想 再比较 比较一下 合作了很多年 合作久 习惯了 用惯 先看看 暂不考虑 暂时不考虑 再说吧 不打算换 不愿换 合作稳定 老关系 暂时不动 考虑一下 考虑下 再等等 先不换 不愿意换 没有换的 无意更换 暂无需求 暂无意向 不着急 货比三家 比一比 多比较 比比看 看一看 合作了多年 合作很久 合作十年 合作八年 合作五年 再观察 犹豫',
  ],
  [
    'depositSafety',
    '收益低 怕不安全 不安全 嫌存款利息低 嫌利息低 存款利率低 嫌存款利率低 收益太低 利息太低 利率太低 嫌收益 怕亏 怕亏本 怕亏损 保不保本 不保本 怕暴雷 担心安全 担心本金 担心存款 怕银行倒 嫌存款 资金安全 安全性 存款安全 收益不高 收益不行 收益率低 嫌利率低 收益偏低 保本吗 怕爆雷 安不安全 存款保险',
  ],
  [
    'transferComplaint',
    '没到账 未到账 转账没到 转账未到 没有到账 到账慢 迟迟没到账 迟迟未到账 不到账 款没到 汇款没到 没到帐 未到帐 没入账 未入账 转账失败 到账延迟 款项没到 一直没到账 还没到账 款还没到',
  ],
]);

/** Doubts said by two words with little between them: 利率有点高, 审批实在太慢. */
export const OBJECTION_PAIRS: readonly {
  readonly scenario: ObjectionScenario;
  readonly heads: string;
  readonly tails: { readonly words: string; readonly not: string };
  /** How many characters may stand between. */
  readonly reach: number;
}[] = Object.freeze([
  {
    scenario: 'price',
    heads:
      '利率 利律 力率 价格 报价 利息 手续费 费率 费用 成本 收费 服务费 年化 定价 贴现率 贴现价格 利率报 加点 顾问费 敞口费 担保费 中收',
    tails: {
      words: '高 贵 降不下来 没优势 没有优势 不满意 不满 接受不了',
      not: '高管 高总 高兴 高经理 高会计 提高 高新 贵司 贵公司 不高 不贵 高工 高度 高董 高老',
    },
    reach: 8,
  },
  {
    scenario: 'slowService',
    heads: '放款 审批 响应 服务 回复 办理 办事 批复 反应 处理 进度 开户 办业务 效率 出账 速度 答复',
    tails: { words: '慢 拖 太久 不及时 低 跟不上 差', not: '慢慢 拖欠 低息 拖车 差额 差不多 差旅 差一' },
    reach: 6,
  },
  {
    scenario: 'procedure',
    heads: '流程 手续 资料 材料 审批流程 环节 开户 程序',
    tails: {
      words: '复杂 麻烦 繁琐 太多 多 太长 繁杂 啰嗦 太繁 冗长',
      not: '多少 多年 多谈 多次 不多 差不多 多久 多亏',
    },
    reach: 5,
  },
  {
    scenario: 'depositSafety',
    heads: '存款 收益 存单 利息 大额存单 理财收益 收益率 存款利率 存款利息 定期利率 大额利率 协定利率 本金 定期',
    tails: { words: '低 不安全 少 安全吗', not: '低于 最低 至少 不低 低风险 多少 减少 缺少' },
    reach: 5,
  },
  {
    scenario: 'refused',
    heads: '贷款 授信 申请 流贷 续贷 额度 审批 贷审会',
    tails: { words: '被拒 没批 拒了 没过 否了 被否 未过 没通过 未通过 拒绝 批不了', not: '没过来 没过去' },
    reach: 5,
  },
  {
    scenario: 'transferComplaint',
    heads: '转账 汇款 到账 转帐 打款 跨行 货款 款项 大额',
    tails: { words: '没到 未到 没收到 延迟 还没 未收到 不到账 迟到', not: '没到期 未到期' },
    reach: 6,
  },
  {
    scenario: 'loyalToOther',
    heads: '合作 跟工行 跟建行 跟农行 跟中行 跟招行 主办行',
    tails: { words: '多年 好多年 十几年 十年 很久 八年 年了 稳定 这么多年', not: '' },
    reach: 5,
  },
]);
