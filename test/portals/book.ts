import type { Day } from '../../lib/domain/calendar/day.ts';
import type { Client } from '../../lib/domain/client/client.ts';
import { usccCheckCharacter } from '../../lib/domain/client/uscc.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { makeSampleBook } from '../../lib/content/sample/sample-book.ts';

/** A company or person another client's page names: how they are related and how the name is written there. */
export interface Relation {
  readonly role: string;
  readonly name: string;
  readonly share?: string;
}

/** The sample book as the bank's systems hold it. */
export interface Bank {
  readonly today: Day;
  readonly dossiers: readonly Dossier[];
  /** By client number or client id. */
  find(key: string): Dossier | undefined;
  byLoan(number: string): Dossier | undefined;
}

/** Build the bank's data for a day. */
export function openBank(today: Day): Bank {
  const dossiers = makeSampleBook(today);
  return {
    today,
    dossiers,
    find: (key) => dossiers.find(({ client }) => client.clientNumber === key || client.id === key),
    byLoan: (number) => dossiers.find(({ loans }) => loans.some((loan) => loan.number === number)),
  };
}

/** Key of a client in the addresses of the systems. */
export function keyOf(client: Pick<Client, 'id' | 'clientNumber'>): string {
  return client.clientNumber ?? client.id;
}

/** A made-up company that is in the bank's systems but not in the manager's book. */
export interface Outsider {
  readonly name: string;
  readonly uscc: string;
  readonly clientNumber: string;
  readonly legalPerson: string;
  readonly address: string;
}

/** Companies the manager does not have. Their codes carry a right check character and an unassigned region. */
export const OUTSIDERS: readonly Outsider[] = [
  outsider('霁阳柏澍智能装备有限公司', '91990600MA0BGXN01', '6029990001', '柯柏澍', '霁阳市工业北街77号'),
  outsider('汐港霁帆船务有限公司', '91990700MA0JFCW02', '6029990002', '舒霁帆', '汐港市滨江东路9号'),
  outsider('望川栎木家具厂', '91990400MA0YMJJ03', '6029990003', '栗木生', '望川市梧桐里12号'),
];

// Related parties of the clients the ground truth speaks of, written out; other clients get neighbours in the book.
const RELATIONS: Readonly<Record<string, readonly Relation[]>> = {
  云岭精机制造有限公司: [
    { role: '上游供应商', name: '云岭恒屹铸造有限公司', share: '采购占比 18%' },
    { role: '上游供应商', name: '霁阳柏澍智能装备有限公司', share: '采购占比 11%' },
    { role: '下游客户', name: '沛宁玖衡阀门有限公司', share: '销售占比 9%' },
    { role: '下游客户', name: '汐港铎海重工(集团)股份有限公司', share: '销售占比 22%' },
  ],
  '汐港铎海重工（集团）股份有限公司': [
    { role: '对外投资', name: '砺芯(澜州)半导体设备有限公司', share: '持股 12%' },
    { role: '上游供应商', name: '澜州砺川轴承股份有限公司', share: '采购占比 31%' },
    { role: '关联企业', name: '汐港霁帆船务有限公司', share: '同一控制人' },
  ],
  贺兰舟: [
    { role: '任职企业', name: '云岭晞芯光电有限公司', share: '董事' },
    { role: '持股企业', name: '云岭数岚软件有限公司', share: '持股 6%' },
  ],
  青杉穹筑建设集团有限公司云岭分公司: [
    { role: '总公司', name: '青杉穹筑建设集团有限公司', share: '100%' },
    { role: '上游供应商', name: '沛宁宸砼混凝土有限公司', share: '采购占比 26%' },
  ],
  望川翎羽无人机有限公司: [
    { role: '下游客户', name: '沛宁禾谷农业集团有限公司', share: '销售占比 40%' },
    { role: '下游客户', name: '沛宁禾谷农业集团种业有限公司', share: '销售占比 15%' },
  ],
  澜州鼎沛商贸有限公司: [
    { role: '下游客户', name: '澜州谷粒稻餐饮管理有限公司', share: '销售占比 14%' },
    { role: '上游供应商', name: '望川栎木家具厂', share: '采购占比 3%' },
  ],
  霁阳柏澍智能装备有限公司: [{ role: '下游客户', name: '霁阳北辙新能源科技有限公司', share: '销售占比 35%' }],
};

/** Related parties shown on the page of `name`. */
export function relationsOf(bank: Bank, name: string): readonly Relation[] {
  const own = RELATIONS[name];
  if (own) return own;
  const companies = bank.dossiers.filter(({ client }) => client.kind === 'enterprise').map(({ client }) => client.name);
  const at = bank.dossiers.findIndex(({ client }) => client.name === name);
  const step = (by: number): string => companies[(at + by + companies.length) % companies.length] as string;
  return [
    { role: '上游供应商', name: step(7), share: '采购占比 12%' },
    { role: '下游客户', name: step(19), share: '销售占比 8%' },
    { role: '关联企业', name: (OUTSIDERS[2] as Outsider).name, share: '同一实际控制人' },
  ].filter((relation) => relation.name !== name);
}

// Guarantors the ground truth speaks of; the others follow from the order of the book.
const GUARANTORS: Readonly<Record<string, string>> = {
  云岭惠佰邻连锁超市有限公司: '云岭安栖物业服务有限公司',
  青杉穹筑建设集团有限公司云岭分公司: '青杉穹筑建设集团有限公司',
  沛宁禾谷农业集团种业有限公司: '沛宁禾谷农业集团有限公司',
  云岭磐垒建筑工程有限公司: '青杉穹筑建设集团有限公司',
  汐港霁帆船务有限公司: '汐港铎海重工(集团)股份有限公司',
  '砺芯（澜州）半导体设备有限公司': '澜州砺川轴承股份有限公司',
};

/** Who guarantees the loans of `name`. */
export function guarantorOf(bank: Bank, name: string): string {
  return GUARANTORS[name] ?? (relationsOf(bank, name)[0] as Relation).name;
}

function outsider(name: string, first17: string, clientNumber: string, legalPerson: string, address: string): Outsider {
  return { name, uscc: first17 + usccCheckCharacter(first17), clientNumber, legalPerson, address };
}
