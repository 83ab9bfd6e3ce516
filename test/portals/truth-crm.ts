import {
  CLIENTS,
  chrome,
  exact,
  HEAVY,
  idOf,
  type MentionTruth,
  numberOf,
  type PageTruth,
  WAFER,
} from './truth-words.ts';

/** The online seller of the homonym pair, and the wine dealer. */
const [TWIN_SHOP, TWIN_WINE] = CLIENTS.filter((client) => client.name === '澜州鼎沛商贸有限公司').map(
  (client) => client.id,
) as [string, string];

const TWINS: readonly MentionTruth[] = [TWIN_SHOP, TWIN_WINE].map((clientId) => ({
  clientId,
  text: '澜州鼎沛商贸有限公司',
  form: 'exact',
  isHomonym: true,
}));
const CRM_CHROME = chrome('云岭澄泓食品有限公司', '青杉穆光传感技术有限公司', '汐港海岬水产品有限公司');
function crmPath(clientId: string): string {
  return `/crm/client/${numberOf(clientId)}`;
}

/** Ground truth of the CRM's pages. */
export const CRM: readonly PageTruth[] = [
  {
    portal: 'crm',
    path: '/crm/',
    subject: null,
    mentions: [
      ...exact(
        '云岭精机制造有限公司',
        '云岭恒屹铸造有限公司',
        '澜州砺川轴承股份有限公司',
        '青杉木朴家居制造有限公司',
        '望川瑞沱纺织有限公司',
        '沛宁玖衡阀门有限公司',
        '霁阳岱石建材有限公司',
        '云岭澄泓食品有限公司',
        '澜州乾屿包装材料有限公司',
      ),
      HEAVY,
      ...exact('云岭晞芯智能科技有限公司'),
      WAFER,
      ...exact(
        '青杉穆光传感技术有限公司',
        '云岭数岚软件有限公司',
        '望川翎羽无人机有限公司',
        '沛宁泊量生物科技有限公司',
        '霁阳北辙新能源科技有限公司',
        '澜州织码网络科技有限公司',
        '汐港蓝棹进出口有限公司',
        '云岭鑫沐贸易有限公司',
      ),
      ...chrome('汐港海岬水产品有限公司'),
    ],
    note: 'first page of the list; names come with half-width brackets',
  },
  {
    portal: 'crm',
    path: `/crm/?q=${encodeURIComponent('澜州')}`,
    subject: null,
    mentions: [
      ...exact('澜州砺川轴承股份有限公司', '澜州乾屿包装材料有限公司'),
      WAFER,
      ...exact('澜州织码网络科技有限公司', '澜州鑫沐贸易有限公司'),
      ...TWINS,
      ...exact('澜州谷粒稻餐饮管理有限公司', '澜州衡越人力资源有限公司', '澜州市新区众力五金加工厂'),
      ...CRM_CHROME,
    ],
    note: 'two rows of one name; only client number and code tell them apart',
  },
  {
    portal: 'crm',
    path: crmPath(idOf('云岭精机制造有限公司')),
    subject: idOf('云岭精机制造有限公司'),
    subjectText: '云岭精机制造有限公司',
    subjectForm: 'exact',
    mentions: [...exact('云岭恒屹铸造有限公司', '沛宁玖衡阀门有限公司'), HEAVY, ...CRM_CHROME],
    note: 'also names 霁阳柏澍智能装备有限公司, which is not in the book, as a supplier',
  },
  {
    portal: 'crm',
    path: crmPath(idOf('汐港铎海重工（集团）股份有限公司')),
    subject: idOf('汐港铎海重工（集团）股份有限公司'),
    subjectText: '汐港铎海重工（集团）股份有限公司',
    subjectForm: 'exact',
    mentions: [WAFER, ...exact('澜州砺川轴承股份有限公司'), ...CRM_CHROME],
  },
  {
    portal: 'crm',
    path: crmPath(idOf('贺兰舟')),
    subject: idOf('贺兰舟'),
    subjectText: '贺兰舟',
    subjectForm: 'exact',
    mentions: [
      { clientId: idOf('云岭晞芯智能科技有限公司'), text: '云岭晞芯光电有限公司', form: 'alias' },
      ...exact('云岭数岚软件有限公司'),
      ...CRM_CHROME,
    ],
    note: 'a natural person: no code, only the client number is certain',
  },
  {
    portal: 'crm',
    path: crmPath(idOf('青杉穹筑建设集团有限公司云岭分公司')),
    subject: idOf('青杉穹筑建设集团有限公司云岭分公司'),
    subjectText: '青杉穹筑建设集团有限公司云岭分公司',
    subjectForm: 'exact',
    mentions: [...exact('青杉穹筑建设集团有限公司', '沛宁宸砼混凝土有限公司'), ...CRM_CHROME],
    note: "the branch's name begins with the name of its parent, which is mentioned too",
  },
  ...[TWIN_SHOP, TWIN_WINE].map(
    (twin): PageTruth => ({
      portal: 'crm',
      path: crmPath(twin),
      subject: twin,
      subjectText: '澜州鼎沛商贸有限公司',
      subjectForm: 'exact',
      mentions: [...exact('澜州谷粒稻餐饮管理有限公司'), ...CRM_CHROME],
      note: 'one of two clients of this name: code and client number decide',
    }),
  ),
  {
    portal: 'crm',
    path: `/crm/name-check?name=${encodeURIComponent('澜州鼎沛商贸有限公司')}`,
    subject: null,
    ambiguous: [TWIN_SHOP, TWIN_WINE],
    mentions: CRM_CHROME,
    note: 'the name alone: nobody can tell which of the two is meant',
  },
  {
    portal: 'crm',
    path: crmPath(idOf('望川翎羽无人机有限公司')),
    subject: idOf('望川翎羽无人机有限公司'),
    subjectText: '望川翎羽无人机有限公司',
    subjectForm: 'exact',
    mentions: [...exact('沛宁禾谷农业集团有限公司', '沛宁禾谷农业集团种业有限公司'), ...CRM_CHROME],
    note: 'no client number yet; mentions a parent and its subsidiary',
  },
  {
    portal: 'crm',
    path: '/crm/client/6029990001',
    subject: null,
    stranger: { name: '霁阳柏澍智能装备有限公司', uscc: '91990600MA0BGXN011', clientNumber: '6029990001' },
    mentions: [...exact('霁阳北辙新能源科技有限公司'), ...CRM_CHROME],
  },
];
