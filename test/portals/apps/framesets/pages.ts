import { about, idsOf, NOBODY, once, type PageSpec, type PortalApp } from '../spec.ts';
import { DRAWER, SUBJECTS } from './rows.ts';
import { answerFramesets } from './server.ts';

const PAID = ['沛宁泊量生物科技有限公司', '云岭数岚软件有限公司'];

const PAGES: readonly PageSpec[] = [
  {
    path: 'desk',
    ready: '对方户名',
    steps: [{ see: '信用代码' }],
    subject: about(SUBJECTS.account),
    mentions: once(...PAID),
    note: 'frames three deep in GBK; name set wide, number in full-width digits, each pair in a table of its own',
  },
  {
    path: 'desk?main=bill',
    ready: '票面金额',
    subject: about(SUBJECTS.bill),
    mentions: once(DRAWER),
    note: 'a form of an old system; the payee is another client',
  },
  {
    path: 'desk?main=remit',
    ready: '汇款凭证',
    subject: about(SUBJECTS.remit),
    mentions: once(PAID[0] as string),
    note: 'a receipt in fixed columns: the name goes on in the next line',
  },
  {
    path: 'desk?main=two',
    ready: '票面金额',
    steps: [{ see: '信用代码' }],
    subject: { kind: 'ask', clientIds: idsOf(SUBJECTS.account, SUBJECTS.bill) },
    mentions: once(DRAWER),
    note: 'two frames about two clients',
  },
  {
    path: 'flows',
    ready: '对方户名',
    subject: NOBODY,
    mentions: once(...PAID),
    note: 'a table without heading cells; a near name and an office',
  },
];

/** Framesets of a teller system, rendered by the server in GBK. */
export const FRAMESETS: PortalApp = {
  name: 'framesets',
  technology: 'nested framesets, GBK',
  title: '柜面前置系统',
  pages: PAGES,
  answer: answerFramesets,
};
