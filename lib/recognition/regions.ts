/** Provinces and prefectures in the short form that begins registered company names, in no order. */
const SHORT =
  `北京天津上海重庆河北山西辽宁吉林黑龙江江苏浙江安徽福建江西山东河南湖北湖南广东海南四川贵州云南陕西甘肃青海台湾
内蒙古广西西藏宁夏新疆香港澳门中国全国石家庄唐山秦皇岛邯郸邢台保定张家口承德沧州廊坊衡水太原大同阳泉长治晋城朔州晋中运城忻州临汾吕梁
呼和浩特包头乌海赤峰通辽鄂尔多斯呼伦贝尔巴彦淖尔乌兰察布沈阳大连鞍山抚顺本溪丹东锦州营口阜新辽阳盘锦铁岭朝阳葫芦岛长春四平辽源通化白山
松原白城延边哈尔滨齐齐哈尔鸡西鹤岗双鸭山大庆伊春佳木斯七台河牡丹江黑河绥化南京无锡徐州常州苏州南通连云港淮安盐城扬州镇江泰州宿迁杭州宁波
温州嘉兴湖州绍兴金华衢州舟山台州丽水合肥芜湖蚌埠淮南马鞍山淮北铜陵安庆黄山滁州阜阳宿州六安亳州池州宣城福州厦门莆田三明泉州漳州南平龙岩
宁德南昌景德镇萍乡九江新余鹰潭赣州吉安宜春抚州上饶济南青岛淄博枣庄东营烟台潍坊济宁泰安威海日照临沂德州聊城滨州菏泽郑州开封洛阳平顶山安阳
鹤壁新乡焦作濮阳许昌漯河三门峡南阳商丘信阳周口驻马店武汉黄石十堰宜昌襄阳鄂州荆门孝感荆州黄冈咸宁随州恩施长沙株洲湘潭衡阳邵阳岳阳常德张家界
益阳郴州永州怀化娄底湘西广州韶关深圳珠海汕头佛山江门湛江茂名肇庆惠州梅州汕尾河源阳江清远东莞中山潮州揭阳云浮南宁柳州桂林梧州北海防城港钦州
贵港玉林百色贺州河池来宾崇左海口三亚三沙儋州成都自贡攀枝花泸州德阳绵阳广元遂宁内江乐山南充眉山宜宾广安达州雅安巴中资阳阿坝甘孜凉山贵阳六盘水
遵义安顺毕节铜仁黔西南黔东南黔南昆明曲靖玉溪保山昭通丽江普洱临沧楚雄红河文山西双版纳大理德宏怒江迪庆拉萨日喀则昌都林芝山南那曲西安铜川宝鸡咸阳
渭南延安汉中榆林安康商洛兰州嘉峪关金昌白银天水武威张掖平凉酒泉庆阳定西陇南临夏甘南西宁海东银川石嘴山吴忠固原中卫乌鲁木齐克拉玛依吐鲁番哈密
昌吉博尔塔拉巴音郭楞阿克苏喀什和田伊犁塔城阿勒泰石河子义乌昆山江阴常熟张家港安宁个旧`.replace(/\s/g, '');

const MOST = 4;

const HAN_FIRST = 0x4e00;
const HAN_LAST = 0x9fff;
/**
 * Every two characters that stand side by side in {@link SHORT}: whatever is found in it begins and ends with such a pair.
 * Made when first asked: a page is to start without it.
 */
let pairs: ReadonlySet<number> | undefined;

function isPair(text: string, at: number): boolean {
  pairs ??= new Set(Array.from({ length: SHORT.length - 1 }, (_, place) => pairAt(SHORT, place)));
  return pairs.has(pairAt(text, at));
}

/** Two ideographs as one small number, -1 for anything else. */
function pairAt(text: string, at: number): number {
  const first = text.charCodeAt(at);
  const second = text.charCodeAt(at + 1);
  // Outside the text there is NaN, which is in no range.
  const isHan = first >= HAN_FIRST && first <= HAN_LAST && second >= HAN_FIRST && second <= HAN_LAST;
  return isHan ? (first - HAN_FIRST) * (HAN_LAST - HAN_FIRST + 1) + second - HAN_FIRST : -1;
}

/**
 * Whether `text` ends in the name of a place, so that a company name right after it goes on from there: 大理云岭精机 is
 * another company than 云岭精机. Errs towards yes: the list is searched as one string, so a seam of two names counts too.
 */
export function endsInPlace(text: string): boolean {
  if (/[省市县区州镇乡盟旗]$/.test(text)) return true;
  return isPair(text, text.length - 2);
}

const LONGEST_WITH_SUFFIX = 7;
/** Words for the rank of a place end in one of these: what holds none of them is not looked at any closer. */
const RANK_ENDS = Array.from('省市县区州旗镇乡道', (end) => end.charCodeAt(0));
const WITH_RANK = /^(?:..(?:省|市)|.{2,5}?(?:自治区|自治州)|.{1,3}?(?:市|县|区|州|旗)|.{2,3}?(?:镇|乡|街道))/u;

/** The place a name begins with, 省/市/县/区 included; empty when it begins with none. Errs towards yes, like the above. */
export function leadingPlace(text: string): string {
  const ranked = hasRankEnd(text) ? (WITH_RANK.exec(text.slice(0, LONGEST_WITH_SUFFIX))?.[0] ?? '') : '';
  if (ranked.length > 1) return ranked;
  if (!isPair(text, 0)) return '';
  for (let length = Math.min(MOST, text.length); length > 2; length -= 1) {
    if (isPair(text, length - 2) && SHORT.includes(text.slice(0, length))) return text.slice(0, length);
  }
  return text.slice(0, 2);
}

function hasRankEnd(text: string): boolean {
  for (let i = 1; i < text.length && i < LONGEST_WITH_SUFFIX; i += 1) if (isRankEnd(text.charCodeAt(i))) return true;
  return false;
}

function isRankEnd(unit: number): boolean {
  for (const end of RANK_ENDS) if (unit === end) return true;
  return false;
}

/** A place without the word for its rank: 杭州市 and 杭州 are one, 澜州 keeps its 州. */
export function plainPlace(place: string): string {
  if (!isRankEnd(place.charCodeAt(place.length - 1))) return place;
  const plain = place.replace(/(?:自治区|自治州|省|市|县|区|旗|镇|乡|街道)$/u, '');
  return plain.length >= 2 ? plain : place;
}
