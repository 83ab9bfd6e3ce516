import { about, NOBODY, once, type PageSpec, type PortalApp } from '../spec.ts';
import { SUBJECTS } from './rows.ts';

const OTHERS = once('青杉穆光传感技术有限公司', '望川瑞沱纺织有限公司');
const record: Omit<PageSpec, 'path' | 'note'> = {
  ready: '转介商机',
  subject: about(SUBJECTS.record),
  mentions: OTHERS,
};

const PAGES: readonly PageSpec[] = [
  {
    ...record,
    path: 'record',
    note: 'closed shadow roots two deep: heading, fields and a related list with near names',
  },
  { ...record, path: 'record?open', note: 'the same with open shadow roots' },
  {
    path: 'edit',
    ready: '编辑客户',
    subject: about(SUBJECTS.edit),
    mentions: once('沛宁万珂灯饰有限公司'),
    note: 'label and input in a closed shadow root; the firm of the go-between in another field',
  },
  {
    path: 'highlights',
    ready: '处理中',
    subject: about(SUBJECTS.highlights),
    mentions: [],
    note: 'the page of a request whose client is in a field',
  },
  { path: 'list?open', ready: '我的商机', subject: NOBODY, mentions: OTHERS, note: 'a list in an open shadow root' },
  {
    path: 'workspace',
    ready: '最近活动',
    subject: about(SUBJECTS.workspace),
    mentions: once('澜州织码网络科技有限公司'),
    note: 'workspace tabs: the selected one names the client',
  },
];

/** Web components with closed and open shadow roots, built like Lightning record pages. */
export const LIGHTNING: PortalApp = {
  name: 'lightning',
  technology: 'Lit, closed shadow roots',
  title: '客户经营云',
  pages: PAGES,
  entry: new URL('app.ts', import.meta.url),
};
