/** Surnames of one character that stand for a person before a title; those that are common words are left out. */
export const SURNAMES = new Set(
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安乐于傅皮卞齐康伍余卜顾孟黄穆萧尹姚邵汪祁毛禹狄米贝臧伏成戴宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻贾路娄江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房裘缪宗丁宣邓郁单洪包诸左石崔吉龚程邢裴陆荣翁荀甄曲封芮储靳段焦巴牧山谷侯仰宫宁仇栾甘厉戎祖武符刘景詹束龙叶幸黎薄白怀蒲鄂索赖卓蔺屠蒙池乔翟谭贡姬申扶冉宰桑桂牛寿燕浦尚农温庄晏柴瞿阎慕习艾古易廖耿匡蔚隆巩聂晁敖辛简饶曾沙关查游闫覃揭佟佘谌占苟练肖涂付邸常麦水岳文原冷鹿苑楚邰仝逯盖',
);

/** Surnames of two characters. */
export const DOUBLE_SURNAMES = new Set(
  '欧阳 上官 司马 诸葛 皇甫 尉迟 公孙 慕容 令狐 司徒 东方 夏侯 南宫 端木 宇文 长孙'.split(' '),
);
