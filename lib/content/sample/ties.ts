import type { Day } from '../../domain/calendar/day.ts';
import type { Client } from '../../domain/client/client.ts';
import type { ClientLink, LinkKind } from '../../domain/client/link.ts';

/** A firm a client is tied to: of the book by its name there, or by name alone. */
type Tie = readonly [kind: LinkKind, name: string, note?: string];

/** Supply chains and groups of the sample book, among them the one a worked case is to open (domain facts §6: 5–8 firms). */
const TIES: Readonly<Record<string, readonly Tie[]>> = Object.freeze({
  云岭精机制造有限公司: [
    ['upstream', '云岭恒屹铸造有限公司', '床身铸件，月结'],
    ['upstream', '澜州砺川轴承股份有限公司', '主轴轴承，预付三成'],
    ['upstream', '云岭宏硕钢材有限公司'],
    ['downstream', '汐港铎海重工（集团）股份有限公司', '账期90天'],
    ['downstream', '沛宁玖衡阀门有限公司'],
    ['downstream', '霁阳航展装备有限公司'],
  ],
  云岭恒屹铸造有限公司: [
    ['downstream', '云岭精机制造有限公司'],
    ['guarantor', '沛宁玖衡阀门有限公司', '流贷400万元连带责任保证'],
  ],
  // Three who guarantee each other in a ring, two of them around the worked case.
  沛宁玖衡阀门有限公司: [['guarantor', '云岭澄泓食品有限公司', '三家互保，同一股东介绍']],
  云岭澄泓食品有限公司: [
    ['guarantor', '云岭恒屹铸造有限公司'],
    ['downstream', '云岭惠佰邻连锁超市有限公司', '月结60天'],
  ],
  '汐港铎海重工（集团）股份有限公司': [
    // With its owner a group of twelve.
    ['parent', '汐港铎海控股集团有限公司'],
    ['subsidiary', '汐港铎海船用设备有限公司'],
    ['subsidiary', '汐港铎海钢结构有限公司'],
    ['subsidiary', '汐港铎海港口机械服务有限公司'],
    ['subsidiary', '澜州铎海风电装备有限公司', '新厂在建'],
    ['subsidiary', '沛宁铎海锻压有限公司'],
    ['subsidiary', '霁阳铎海海工设计有限公司'],
    ['subsidiary', '汐港铎海进出口有限公司'],
    ['subsidiary', '汐港铎海物流有限公司'],
    ['subsidiary', '望川铎海铸件有限公司'],
    ['subsidiary', '汐港铎海融资租赁有限公司'],
    ['upstream', '云岭精机制造有限公司'],
    ['upstream', '澜州砺川轴承股份有限公司'],
  ],
  云岭晞芯智能科技有限公司: [['downstream', '砺芯（澜州）半导体设备有限公司', '检测设备验收中']],
  汐港蓝棹进出口有限公司: [
    ['upstream', '澜州乾屿包装材料有限公司'],
    ['upstream', '汐港远棠国际货运代理有限公司', '代理订舱'],
  ],
  '棠序（云岭）电子商务有限公司': [
    ['upstream', '云岭牧野乳业有限公司'],
    ['upstream', '霁阳速翎供应链管理有限公司', '仓配一体'],
  ],
  云岭惠佰邻连锁超市有限公司: [
    ['upstream', '云岭牧野乳业有限公司'],
    ['upstream', '云岭澄泓食品有限公司'],
    ['upstream', '青杉果町农产品电子商务有限公司'],
  ],
  青杉穹筑建设集团有限公司: [
    ['parent', '青杉城市建设控股有限公司'],
    ['downstream', '青杉新区开发建设有限公司', '安置房项目，按节点付款'],
    ['subsidiary', '青杉穹筑建设集团有限公司云岭分公司'],
    ['upstream', '沛宁宸砼混凝土有限公司'],
    ['upstream', '云岭磐垒建筑工程有限公司', '钢结构分包'],
  ],
  青杉穹筑建设集团有限公司云岭分公司: [['parent', '青杉穹筑建设集团有限公司']],
  沛宁禾谷农业集团有限公司: [
    ['subsidiary', '沛宁禾谷农资有限公司'],
    ['subsidiary', '霁阳禾谷粮油有限公司'],
    ['downstream', '云岭惠佰邻连锁超市有限公司', '米面直供'],
    ['subsidiary', '沛宁禾谷农业集团种业有限公司'],
    ['upstream', '禾原县松湄镇青山家庭农场', '订单收购'],
  ],
  沛宁禾谷农业集团种业有限公司: [
    ['parent', '沛宁禾谷农业集团有限公司'],
    ['guarantor', '沛宁禾谷农业集团有限公司'],
  ],
  云岭磐垒建筑工程有限公司: [['guarantor', '云岭磐垒投资有限公司', '连带责任保证']],
  贺兰舟: [['group', '汐港兰舟控股有限公司', '其本人控股']],
});

/** The firms a sample client is tied to. `clients`: who is in the book. */
export function tiesOf(
  { name }: Client,
  clients: readonly Pick<Client, 'id' | 'name'>[],
  on: Day,
  nextId: () => string,
): readonly ClientLink[] {
  return (TIES[name] ?? []).map(([kind, other, note]) => {
    const found = clients.find((client) => client.name === other);
    return {
      ...{ id: nextId(), kind, name: other, on },
      ...(found ? { clientId: found.id } : {}),
      ...(note === undefined ? {} : { note }),
    };
  });
}
