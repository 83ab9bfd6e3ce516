/** Words after which a name is expected. */
export const BEFORE_A_NAME: readonly string[] = Object.freeze(
  '拜访 拜访了 见 见了 见到 找 找了 跟 和 与 给 致电 电话 微信 约 约了 请 请了 联系 联系了 走访 访 短信 邮件 陪 认识 认识了 约见 会见 打电话给 发微信给 拜会 遇到 碰到 电访 答应 财务 老板 法人 会计 出纳 、 联络 来访 同 问 电联 上门 wx tel call 总经理 董事长 经理 总监 主任 厂长 副总'
    .split(' ')
    .flatMap((word) => [word, `${word} `]),
);

/** Characters that cannot go on a name: marks, verbs and particles of a log. */
export const ENDS_A_NAME = new Set(
  ' ,;.!?:"、|/()~…-谈聊说讲问嫌答和跟与及等打电微约的了在来不没未发要想去给介催表提反担抱觉认让把被还有已下上周明后今昨关占无拒是办送签做看到想需对也又再就先都会拉拿补回邮短推询咨诉投承保允同愿希准计月年1234567890一二三四五六七八九十请陪带商交沟联见接应建过'.split(
    '',
  ),
);

/** Words that begin like a name and are none. */
export const NO_GIVEN_NAME: readonly string[] = Object.freeze(
  '客户 对方 他们 公司 企业 财务 老板 沟通 联系 下周 安排 时间 明天 对公 方案 高管 金额 贷款 项目 资料 合同 于 何时 路上 包括 温州 宁波 江苏 安徽 常州 常熟 高新 金融 金华 黄金 时 石油 华东 华为 成都 康养 万科 万达 国 管理 宣传 应收 应付 解释 单位 单独 计划 游说 查询 支行 支付 柜台 柜员 连续 席 项 方式 方便 经理 车间 车辆 古镇 关于 关系 沙龙 闭 巩固 辛苦 简单 通知 相关 商量 商务 商会 商圈 商户 易 景区 路演 平台 平安 安全 安抚 包装 温室 海外 田地 农行 农业 农户 明确 乐意 全部 全面 常规 常务 毛利 左右 房产 房贷 习惯 申请 申报 祝 祝贺 晏 柴油 钱款 纪要 纪念 仓 施工 水电 严格 郊 广告 牛 马上 尚未 从 文件 支持 易货 强调 银承 银票 银行 张罗 司机 利率 利息 利润 储蓄 储备 元旦 和 成本 成交 成立 余额 时候 解决 解答 解冻 应急 常见 常来 双方 高层 高兴 高校 干货 查账 查看 查一 明年 明早 明晚 安装 黄了 车贷 来 后 武汉 苏州 郑州 徐州 杭州'.split(
    ' ',
  ),
);

/** 老 and 小 with a surname that make a word: they name somebody only where a name may end. */
export const WORDS_OF_OLD_AND_LITTLE = new Set(
  '小金 小包 小康 小麦 小米 小石 小龙 小白 小牛 小单 小余 小毛 小于 小安 小田 小农 小水 小项 小方 小柴 老单 老房 老项 老方 老石 老牛 老乐 老常 老宫 小沙 小游'.split(
    ' ',
  ),
);

/** Characters after which a surname is none: 对方, 新任. */
export const NO_SURNAME_AFTER: Readonly<Record<string, string>> = Object.freeze({
  方: '地对我双各三一东南北西官买卖甲乙',
  任: '新现前上历接担责主离',
  高: '提最偏较太很更',
  项: '事各款',
  单: '订账清保工',
  管: '主监保',
  费: '收缴免',
  金: '资现基本约佣租税奖罚押定美证',
  安: '公平治',
  包: '承打外',
  于: '对关由位属',
  关: '相有机无海公',
  查: '审检核调抽',
  付: '支应预交对代拨',
  房: '厂住库楼',
  成: '完构组合',
  章: '盖公签图印用',
  文: '中英公全',
  水: '流薪汇贴',
});

/** What a full name at the head of a line is told by: 刘志强说. */
export const AFTER_A_SUBJECT: readonly string[] = Object.freeze(
  '来行 来访 来网点 说 来电 打电话 答应 反映 嫌 来电话 致电 发微信 微信说'.split(' '),
);

/** What a title without a name may stand after. */
export const BEFORE_A_BARE_TITLE: readonly string[] = Object.freeze([
  ' ',
  ',',
  ';',
  '.',
  '!',
  '?',
  '"',
  ':',
  '对方',
  '客户',
  '他们',
  '他家',
  '公司',
  '企业',
]);
