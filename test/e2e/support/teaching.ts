import type { Frame, Page } from 'puppeteer-core';
import { TEST_IDS } from '../../../components/test-ids.ts';
import type { Dossier } from '../../../lib/domain/dossier/dossier.ts';
import { openBank } from '../../portals/book.ts';
import { type OddPortal, serveOddPortal } from './odd-portal.ts';
import type { PanelModel } from './panel-model.ts';
import { type Session, startReadySession } from './session.ts';

/** What the user calls the page that is taught. */
export const PAGE_NAME = '往来信息查询';

/** The values of a page in their order. */
const VALUES = ['name', 'number', 'balance', 'due', 'credit'] as const;

/** A session on a portal that nothing is recognised on, and the ways of teaching it. */
export interface Teaching {
  readonly session: Session;
  readonly portal: OddPortal;
  readonly panel: PanelModel;
  readonly dossiers: readonly Dossier[];
  nameOf(at: number): string;
  /** Open the page of a client, or of the frames around it. */
  open(at: number, around?: string): Promise<unknown>;
  /** The page waits to be shown something, now: there is a glass over it. */
  isPointing(): Promise<boolean>;
  /** Point at a value in the page. */
  clickInPage(id: (typeof VALUES)[number]): Promise<void>;
  /** Teach the page that is open its name and number; returns the clicks it took. */
  teach(start: string): Promise<number>;
  /** A value of the store that lies in the clear. */
  stored(key: string): Promise<unknown>;
  close(): Promise<void>;
}

/** Move to a point as a hand does: the glass of each frame around lets through what is over the next. */
async function goInto(tab: Page, frame: Frame, x: number, y: number): Promise<void> {
  const around: Frame[] = [];
  for (let at = frame.parentFrame(); at; at = at.parentFrame()) around.unshift(at);
  for (const [i, outer] of around.entries()) {
    await tab.mouse.move(x + i, y);
    await outer.waitForFunction(() => {
      const inner = document.querySelector('iframe');
      const { left = 0, top = 0 } = inner?.getBoundingClientRect() ?? {};
      return document.elementFromPoint(left + 20, top + 20) === inner;
    });
  }
}

/** Start the portal and a session on it. Nothing is open yet. */
export async function startTeaching(): Promise<Teaching> {
  const dossiers = openBank(new Date().toLocaleDateString('sv')).dossiers.filter(
    ({ client, loans }) => client.clientNumber !== undefined && loans.length === 1,
  );
  const portal = await serveOddPortal(dossiers);
  const session = await startReadySession();
  const { ready: panel, tab } = session;

  const isPointing = () => tab.evaluate(() => document.elementFromPoint(9, 9)?.localName.includes('-') === true);
  const clickInPage: Teaching['clickInPage'] = async (id) => {
    await tab.bringToFront();
    // Not waited for: the panel has said that it can be done.
    if (!(await isPointing())) throw new Error('the page does not wait to be shown anything');
    const selector = `dd:nth-of-type(${VALUES.indexOf(id) + 1})`;
    for (const frame of tab.frames()) {
      const found = await frame.$(selector);
      if (!found) continue;
      const { x, y } = await found.clickablePoint();
      await goInto(tab, frame, x, y);
      // Pressed as long as a person takes: what follows a pick at once is the rest of its click.
      await tab.mouse.click(x, y, { delay: 400 });
    }
  };
  return {
    session,
    portal,
    panel,
    dossiers,
    nameOf: (at) => (dossiers[at] as Dossier).client.name,
    open: (at, around = '') => tab.goto(`${portal.origin}${around}/unit/${at}/view`),
    isPointing,
    clickInPage,
    async teach(start) {
      await panel.click(start);
      await panel.shows(TEST_IDS.teach);
      await panel.showsText('点一下客户名称');
      await clickInPage('name');
      await panel.showsText('点一下客户号或信用代码');
      await clickInPage('number');
      await panel.showsText('看一看读到的对不对');
      await panel.click(TEST_IDS.teachSave);
      await panel.shows(TEST_IDS.teachSaved);
      return 4;
    },
    stored: (key) => panel.page.evaluate(async (name) => (await chrome.storage.local.get(name))[name] as unknown, key),
    async close() {
      await session.close();
      await portal.close();
    },
  };
}
