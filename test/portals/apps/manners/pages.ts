import { about, idsOf, NOBODY, once, type PageSpec, type PortalApp } from '../spec.ts';
import { answerManners } from './server.ts';
import { NAMED } from './rows.ts';

const PAGES: readonly PageSpec[] = [
  {
    path: 'panels',
    ready: '日均存款',
    subject: about(NAMED.open),
    mentions: [],
    behind: idsOf(...NAMED.parked),
    note: 'panels of other tabs parked beside the screen, folded to no height, and faded out',
  },
  {
    path: 'letter',
    ready: '到期通知书',
    subject: about(NAMED.letter),
    mentions: once(NAMED.copied),
    note: 'a letter: addressed to the client, a copy to the guarantor',
  },
  {
    path: 'stacked',
    ready: '出票日',
    subject: about(NAMED.stacked),
    mentions: once(NAMED.acceptor),
    note: 'a table of heads over values, twice, with an empty row for the widths',
  },
  {
    path: 'vendor',
    ready: '系统公告',
    subject: NOBODY,
    mentions: once(NAMED.vendor),
    note: 'a client of the bank is the maker of the system, large in the banner',
  },
];

/** Manners of drawing a page that no library prescribes and many portals have. */
export const MANNERS: PortalApp = {
  name: 'manners',
  technology: 'plain markup, many manners',
  title: '综合业务平台',
  pages: PAGES,
  answer: answerManners,
};
