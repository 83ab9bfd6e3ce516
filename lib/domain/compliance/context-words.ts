/** Words around a phrase that change what it says. All are data: they are compared with the folded text. */

const list = (text: string): readonly string[] => Object.freeze(text.split(/\s+/).filter(Boolean));

/** Directly before a phrase, with nothing but {@link FILLERS} between: it is denied. */
export const DENIALS = list(`
  不 没 没有 未 无 非 不是 不能 不得 不会 不可 不可能 不敢 不许 不准 不应 不应该 不要 不再 不予 不做 不搞 不允许 不存在 不属于 不等于 不代表 不构成
  不提供 不作 不保证 不承诺 不担保 不宣传 并非 并不 绝不 绝不能 决不 从不 无法 难以 没法 没说 没讲 没敢 未敢 没承诺 没提 未承诺 未提 未发现 未见 别 勿
  切勿 请勿 莫 拒绝 取消 禁 谈不上 不涉及 没人 谁也不能 谁都不能 不敢说 不一定 未必 不见得
`);

/** May stand between a denial and its phrase. */
export const FILLERS = list(`
  承诺 保证 担保 能 会 得 可 可以 再 再次 去 说 讲 写 提 给 向 对 跟 对外 客户 任何 任何人 一切 使用 用 用到 提供 作出 作 做 做出 有 是 属于 存在 宣传
  以 所谓 的 了 过 出现 收 收受 拿 要 搞 参与 接受 口头 书面 私下 变相 明示 暗示 或 和 、 与 其 这种 这类 此类 该 什么 产品 理财 本 我行 我们 他 您
  你 发现 出 看 送 发生 涉及 帮 让 打 那么 现金 礼品 随便 轻易 随意 直接 擅自 一定 完全 绝对 形式 以任何形式 向客户 把 将 因为 说成
`);

/** Anywhere before a phrase in its clause, not farther than {@link FAR}: it is forbidden, taught or looked into. */
export const FORBIDS = list(`
  禁止 严禁 不得 不准 不许 不允许 杜绝 切勿 请勿 打破 防范 防止 避免 反对 违规 违法 整治 严查 查处 处罚 排查 核查 自查 举报 整改 通报 案例 警示 培训 学习 监管要求
  规定 红线 禁用 敏感词 抵制 拒绝 谨防 警惕 小心 提防 识别 骗子 诈骗 冒充 揭穿 反诈 涉嫌 疑似 指控 误以为 误认为 以为 误解 纠正 删掉 删除 改掉 去掉 不能说 不能写 不要说 不要写
  不能承诺 不能保证 不要承诺 不要再 不宜 未敢 谢绝 婉拒 制止 严肃 追究 问责
`);

/** Anywhere before a phrase in its clause, not farther than {@link FAR}: somebody asks. */
export const ASKS = list(`
  能不能 能否 是否 是不是 有没有 有无 可不可以 可否 会不会 要不要 问 询问 咨询 请教 打听 追问 想知道 想了解 担心 怀疑 关心 多大 怎么 如何 为什么 哪些 什么叫 何谓 啥叫
`);

/** Before a phrase, without {@link OURS} between: it is what somebody else says. */
export const OTHERS_SAY = list(`
  客户说 客户讲 客户提 客户要求 客户希望 客户觉得 客户认为 客户表示 客户反映 客户坚持 客户提出 客户称 客户反馈 客户关注 客户抱怨 客户投诉 对方说 对方要求 对方提出 对方称 对方希望
  对方想要 对方表示 老板说 老板希望 老板要求 财务说 财务总监说 总说 总要求 总希望 总想要 总提出 总表示 总觉得 总认为 主任说
  中介说 中介称 市场上 网上 传言 听说 有人说 群里
`);

/** As {@link OTHERS_SAY}: it is what a rival does. */
export const RIVALS = list(
  '他行 别家 别的行 别的银行 其他行 其他银行 同业 竞争对手 隔壁行 对手行 某行 某银行 城商行 农商行 邻行',
);

/** Hardly more than a character before a phrase: it is what somebody else wants. */
export const OTHERS_WANT = list(
  '采购想要 采购要 出纳想要 会计想要 客户要 客户想要 客户想 老板要 老板想要 对方要 财务要 总要 索要 索取 只认 想要个 追求',
);

/** With one of these before it, nothing is asked, denied or forbidden: 无论如何都保本, 不得不给. */
export const ASSURES = list('无论 不管 不论 不用问 不用担心 别担心 不必担心 不得不 放心 毫不 没事');

/** Whoever says this speaks for himself. */
export const OURS = list('我 我们 咱 咱们 我行 本行 本人');

/** After a phrase, not farther than {@link NEAR}: it is only mentioned. */
export const MENTIONS = list(`
  等字样 字样 等表述 表述 的说法 等说法 说法 等用语 用语 等词 宣传语 等承诺 的行为 行为 案例 风险提示 违规 违法 不合规 不允许 不能说 不能写 不能承诺 不能做 做不到 的时代
  停售 停发 打破 取消 被查 被处罚 罚款 处罚 的要求 要求不 要求被 的想法 的误解 的诉求 的期望 的预期 是红线 话术 敏感 已整改 禁止 会被 的风险 是不对 这种话
  的培训 的规定 的通知 专项 排查 整治 治理 的线索 陷阱 骗局 诈骗 我没答应 我没同意 没答应 被我拒 已拒绝 已婉拒 婉拒 拒绝 是假 都是骗 不代表 不等于 犯法 犯罪 的可能
`);

/** All that follows a phrase in its clause: it is called impossible. */
export const DENIED_AFTER = list(
  '不行 不可能 是不可能的 不可能的 不可以 是不行的 不对 没有了 不存在 的项目不存在 的产品不存在 的事不存在 不现实 没门',
);

/** All that follows a phrase in its clause: a question. */
export const QUESTIONS_AFTER = list(
  '吗 么 不 没 没有 的吗 了吗 的么 还是不 是吗 是真的吗 产品吗 的产品吗 理财吗 的理财吗 不保本',
);

/** Before a name: whoever is met or written to. */
export const BEFORE_NAMES = list(
  '和 与 给 跟 同 约 见 对 由 请 让 向 访 找 致电 拜访 联系 陪 送 接 是 叫 法人 经理 会计 财务 老板 厂长 出纳 股东 问 说',
);
/** After a name. */
export const AFTER_NAMES = list('路 街 巷 村 镇 乡 大厦 广场 桥 里 弄 总 经理 先生 女士 主任 老师 会计 厂长 书记 师傅');

/** Surnames that are often something else before a phrase: 全保本, 能保本. */
export const NO_SURNAMES = new Set('全安和成方平常于单应时明连包有从能都和向计任必双步高项本从齐利盈费保银');

/** How far before a phrase a clause is searched, and how far after it. In characters. */
export const FAR = 14;
/** See {@link FAR}. */
export const NEAR = 7;
