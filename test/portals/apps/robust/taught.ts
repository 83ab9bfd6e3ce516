import { openBank } from '../../book.ts';
import type { Day } from '../../../../lib/domain/calendar/day.ts';
import { toFacts } from '../facts-of.ts';
import type { Facts } from '../record.ts';

/** A page on which fields can be taught, and what they hold. `robust` in the address changes its markup. */
export interface TaughtPage {
  /** Below `/apps/`. */
  readonly address: string;
  /** Registered name of the client it shows. */
  readonly client: string;
  /** Fields it shows as {@link Facts} holds them. */
  readonly fields: readonly (keyof Facts)[];
}

/** Pages of different technologies, each with fields drawn as they are. */
export const TAUGHT: readonly TaughtPage[] = [
  {
    address: 'element/detail',
    client: '澜州砺川轴承股份有限公司',
    fields: ['name', 'uscc', 'clientNumber', 'boss', 'address'],
  },
  { address: 'antd/renamed', client: '云岭晞芯智能科技有限公司', fields: ['clientNumber', 'limit'] },
  { address: 'antd/detail', client: '汐港铎海重工（集团）股份有限公司', fields: ['uscc', 'limit'] },
  { address: 'bootstrap/detail', client: '云岭惠佰邻连锁超市有限公司', fields: ['name', 'balance'] },
  { address: 'layui/loan', client: '云岭磐垒建筑工程有限公司', fields: ['name', 'balance', 'due'] },
  { address: 'ui5/object', client: '沛宁玖衡阀门有限公司', fields: ['name', 'uscc', 'address'] },
  { address: 'intranet/english', client: '望川瑞沱纺织有限公司', fields: ['name', 'clientNumber', 'balance'] },
  { address: 'w2ui/form', client: '沛宁宸砼混凝土有限公司', fields: ['name', 'uscc'] },
];

/** What the systems show of a client on a day. */
export function factsFor(name: string, today: Day): Facts {
  const dossier = openBank(today).dossiers.find(({ client }) => client.name === name);
  if (!dossier) throw new Error(`no client ${name}`);
  return toFacts(dossier);
}
