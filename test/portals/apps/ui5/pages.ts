import { about, idsOf, NOBODY, once, type PageSpec, type PortalApp } from '../spec.ts';
import { SUBJECTS } from './rows.ts';

const LIST = ['沛宁玖衡阀门有限公司', '汐港蓝棹进出口有限公司', '青杉沐柯茶业进出口有限公司', '云岭澄泓食品有限公司'];

const PAGES: readonly PageSpec[] = [
  {
    path: 'object',
    ready: '核心企业',
    subject: about(SUBJECTS.object),
    mentions: once('云岭精机制造有限公司'),
    note: 'labels and texts are elements with shadow roots of their own, put together by slots; a near name in a list',
  },
  {
    path: 'edit',
    ready: '保理申请',
    subject: about(SUBJECTS.edit),
    mentions: once('望川禾陌生鲜电子商务有限公司', '沛宁焙小满食品有限公司'),
    behind: idsOf('云岭惠佰邻连锁超市有限公司'),
    note: 'inputs, a select and a textarea inside shadow roots, their labels outside',
  },
  {
    path: 'list',
    ready: '合作企业清单',
    subject: NOBODY,
    mentions: once(...LIST),
    note: 'table of custom elements; two near names',
  },
  {
    path: 'dialog',
    ready: '合作企业清单',
    steps: [{ click: 'ui5-table-row:nth-of-type(2)' }, { see: '到期日' }],
    subject: about(SUBJECTS.dialog),
    mentions: once(...LIST.filter((name) => name !== SUBJECTS.dialog)),
    note: 'a dialog whose title is in its shadow root',
  },
  {
    path: 'tabs',
    ready: '可融资额度',
    subject: about(SUBJECTS.tabs),
    mentions: once('澜州鑫沐贸易有限公司'),
    note: 'only the active tab says which of two alike names',
  },
  {
    path: 'none',
    ready: '请及时更正',
    subject: NOBODY,
    mentions: [],
    note: 'the own bank, a near name, a label within a sentence',
  },
];

/** SAP UI5 web components: supply-chain finance. */
export const UI5: PortalApp = {
  name: 'ui5',
  technology: 'SAP UI5 Web Components',
  title: '供应链金融',
  pages: PAGES,
  entry: new URL('app.ts', import.meta.url),
};
