import type { WordTable } from '../word-finder.ts';

/** What a clause is opened by. */
export type ClauseOpener = 'promise' | 'step' | 'weakStep' | 'doubt' | 'talk';

/**
 * Words that open a clause: a promise 答应, a next step 回访, a next step only where a day stands with it (计划), a doubt 嫌,
 * plain talk 谈了.
 */
export const CLAUSE_WORDS: WordTable<ClauseOpener> = Object.freeze([
  [
    null,
    '回访记录 保证人 保证金 约定 合约 约束 大约 预约码 续约 签约 履约 违约 节约 跟进情况 约等于 安排妥 约5 约1 约2 约3 约8 约4 约6 保证担保 第三方保证 公约 特约 约谈过 应约 赴约 毁约 如约 邀约成功 保证类 连带保证 再说吧 再看看 再考虑 商量再定 考虑再定 研究再定 再等等 再比较 再想想 安排他 准备好了 已安排 计划书 计划部 预约取现 准备金',
  ],
  [
    'promise',
    '答应 承诺 保证 说好 应承 许诺 允诺 许了 打包票 拍胸脯 应下 满口答应 一口答应 答应了 承诺了 保证了 说好了 讲好 说定 讲定 答应过',
  ],
  [
    'step',
    '回访 回仿 再访 再约 再拜访 再上门 再去 再联系 再打电话 再打 再跟 再聊 再谈 再见 再来 再看 跟进 约了 约好 约定好 约在 约下 约周 约本 约明 约后 约月 约节 约年 约他 约她 约好了 约客户 约见 约谈 约饭 预约 约到 下次 下一步 下步 届时 择日 拟 回头 改天 改日 有空 抽空 尽快 待办 催一下 催要 再沟通 再碰 再议 再催 再报 再发 再推 再问 需跟 要跟 随后 持续跟进 再次拜访 再次上门 再走访 再会 再致电 再电 再微信 跟踪 后续 复访 二访 再登门 再定 再面谈 再对接 再送 再做 再试 再确认 再联络 再通话 定于 定在 拟定于 再商量 再商谈 再细谈 下回 届时再 再跑 再回访 需回 需再 待回 待跟进 下周见',
  ],
  ['weakStep', '计划 打算 准备 安排 争取 抓紧 需要 再说 拟上 要去 要给 要送'],
  ['doubt', '嫌 觉得 认为 抱怨 担心 顾虑 吐槽 嫌弃 怕 抱怨说 反映 抱怨道 质疑 不满 说嫌'],
  ['talk', '谈了 聊了 沟通了 了解了 介绍了 推荐了 讨论了'],
]);

/** Words after a day that make it one of something to be done (下周三见). */
export const DOING_WORDS =
  '见 去 送 签 上门 拜访 走访 面谈 面签 打电话 电话 致电 聊 谈 发 给 带 收 取 拿 约 回 交 报 出 来 到 办 寄 访 登门 联系 沟通 开户 尽调 过去 补 请 问 看 参加 碰 催 上报 回复 答复 提交 邀 微信 做 对接 复 跟 陪 吃饭 喝茶 上会 签约 落实 安排 完成 反馈 处理 确认 核 详谈 开 推 装 递 跑 宴请 讲 走 搞 弄 查 提醒 通知 提款 用款';

/** Words of handing over, which make "he says" a promise of the client's. */
export const GIVING_WORDS =
  '给 提供 发来 发过来 发我 发给 发 送来 送过来 补 寄 准备 备齐 备好 交 提交 拿来 拿给 带来 出具 盖章 盖好 开好 转过来 转来 存 打款 打过来 回复 答复 定下来 签字 签好 签回 还款 还清 还贷 还钱 办好 办妥 归还 划过来 转入 落实 安排 凑齐 整理 传 回话 决定 交来 到位';

/** Days that are not to be worked on: 贷款下月到期. */
export const EVENT_WORDS =
  '到期 生日 开业 投产 上线 满月 放款到账 发工资 付息 结息 还款 年检 开工 搬家 交房 回来 出差 休假 回国 才 上班 生效 提款了';

/** Who promises, where the clause begins with it: theirs and ours. */
export const CLIENT_SUBJECTS =
  '对方 客户 他们 她们 企业 老板 财务 会计 出纳 法人 他 她 那边 客户方 企业方 对方财务 公司'.split(' ');
/** Ourselves. */
export const OUR_SUBJECTS = '我方 我们 我行 咱们 行里 支行 我 咱 本人 我这边 我司'.split(' ');
/** What may stand between who promises and the promise. */
export const ADVERBS =
  '也 已 已经 当场 口头 初步 又 还 就 都 则 均 再 马上 爽快 勉强 终于 基本 同时 另外 并 并且 且 当面 已口头 微信里 微信上 微信 电话里 电话中 电话 短信 邮件 来电 回复'.split(
    ' ',
  );
/** Saying, which with a word of giving is a promise of the client's. */
export const SAYING = '说是 说了 表示 回复说 答复 讲 说 称 同意 愿意 会'.split(' ');
/** What we say, which with a day ahead is a promise of ours: 我说周四回他. */
export const OUR_SAYING = '说是 说了 回复说 回复 答复 回 说'.split(' ');
/** Coming back: what is to be done then has that day. */
export const COMING_BACK = '回来 回国 回公司 回厂 回来后 上班 复工 出差回来 在家'.split(' ');
/** Asking whether is planning nothing. */
export const ASKING = '能不能 可不可以 行不行 是不是 方不方便 有没有 要不要 吗'.split(' ');
/** What only clients hand over: a promise of it without a subject is theirs. */
export const CLIENT_GIVES =
  '流水 报表 财报 审计 章程 营业执照 执照 送来 来行 盖章 还款 还利息 还息 转存 存一笔 存一 存入 归集 转过来 开户 续存 提供资料 提供材料 配合 打款 结清 归还 发来 交来 拿来 购销合同 决议 征信授权 发我 给我 给我们 给我行 存款留 续做 介绍客户 介绍朋友 补齐资料 补资料 补材料'.split(
    ' ',
  );
/** Places a next step may be spoken of between its day and its word. */
export const STEP_GLUE =
  '再 去 要 会 我 我们 时间 前 之前 左右 准备 打算 计划 到时 早上 上午 中午 下午 晚上 一起 带 就 请 给 跟 和 与 需 争取 继续 的 想 先 还 必须 务必 再去 再次 , 尽快 他 她 客户 对方 安排 已 行长 领导 陪行长 陪领导 同 约 约了 约好 定 下班前 下班 可以 方便'.split(
    ' ',
  );

/** Words after a day that speak of handing something over: even at the head of a line they lie ahead. */
export const DELIVERING = '给 送 发 报 交 签 寄 提交 补 出 约 回复 答复'.split(' ');
/** What a client does by a day they name, without a word of saying: 她周四把报表给我. */
export const CLIENT_DELIVERS =
  '给我 发来 发我 送来 送过来 发过来 拿来 提供 寄来 补齐 补交 给资料 给报表 给流水 给材料 还款 归还'.split(' ');
