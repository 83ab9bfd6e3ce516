import { TEST_IDS } from '../../../components/test-ids.ts';
import { addDays } from '../../../lib/domain/calendar/day.ts';
import { launchSuixing } from '../../../test/e2e/support/chromium.ts';
import { ImportModel } from '../../../test/e2e/support/import-model.ts';
import { WorkspaceModel } from '../../../test/e2e/support/workspace-model.ts';
import { idOf, numberOf } from '../../../test/portals/truth-words.ts';
import { onShutdown } from '../shutdown.ts';
import { createCamera } from './camera.ts';
import { DAY, setClock } from './clock.ts';
import { BORROWER, CLIENT, MAKER, setStage } from './scenes.ts';

const SIZE = Object.freeze({ width: 1280, height: 900, deviceScaleFactor: 1 });
/** Pages that are photographed as they open: where they stand, and what shows that they are there. */
const PAGES = Object.freeze({
  today: { at: 'today', shows: TEST_IDS.todayList },
  board: { at: 'board', shows: TEST_IDS.boardCard },
  week: { at: 'week', shows: TEST_IDS.weekGrid },
  timeline: { at: `client?client=${idOf(CLIENT)}&part=timeline`, shows: TEST_IDS.timelineList },
  people: { at: `client?client=${idOf(BORROWER)}&part=people`, shows: TEST_IDS.peoplePicture },
  worth: { at: `client?client=${idOf(BORROWER)}&part=worth`, shows: TEST_IDS.worthGrade },
  conversion: { at: 'conversion', shows: TEST_IDS.conversion },
  products: { at: 'products?product=loan.workingCapital', shows: TEST_IDS.productDetails },
  scripts: { at: `scripts?script=price.composition&client=${idOf(CLIENT)}`, shows: TEST_IDS.scriptDetails },
  needs: { at: `client?client=${idOf(CLIENT)}&part=needs`, shows: TEST_IDS.needsMatrix },
  opportunities: { at: 'opportunities', shows: TEST_IDS.pipeline },
  promises: { at: 'promises', shows: TEST_IDS.promiseRow },
  research: { at: `client?client=${idOf(MAKER)}&part=research`, shows: TEST_IDS.riskRating },
  finance: { at: `client?client=${idOf(MAKER)}&part=finance`, shows: TEST_IDS.financeRatio },
  group: { at: `client?client=${idOf(MAKER)}&part=group`, shows: TEST_IDS.chainPicture },
  content: { at: 'content', shows: TEST_IDS.contentNew },
  briefing: { at: `briefing?client=${idOf(CLIENT)}`, shows: TEST_IDS.briefing },
});
const NAMES = Object.freeze(['workspace', 'import', ...Object.keys(PAGES)]);
/** Milliseconds to wait for a step on a slow machine. */
const SLOW = 30_000;

/** Takes the pictures of the workspace: its pages, and a table that is about to be imported. */
export async function takeWorkspace(
  origin: string,
  folder: string,
  isWanted: (name: string) => boolean,
): Promise<void> {
  if (!NAMES.some(isWanted)) return;
  const suixing = await launchSuixing({ handlesSignals: false });
  onShutdown(() => suixing.close());
  const { panel, page: portal } = await setStage(suixing, origin, null);
  await panel.setUp();
  await panel.shows(TEST_IDS.todayList, SLOW);

  const page = await suixing.browser.newPage();
  await setClock(page);
  await page.setViewport(SIZE);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
  await page.goto(`chrome-extension://${suixing.extensionId}/workspace.html`);
  const workspace = new WorkspaceModel(page);
  await workspace.shows(TEST_IDS.workspace, SLOW);
  await workspace.showsText('触达记录');
  const camera = createCamera(suixing, portal, page, folder, isWanted);
  await camera.shootPanel('workspace');

  for (const [name, { at, shows }] of Object.entries(PAGES)) {
    if (!isWanted(name)) continue;
    await workspace.goTo(at);
    await workspace.shows(shows, SLOW);
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await camera.shootPanel(name);
  }

  const table = new ImportModel(workspace);
  try {
    await table.open();
    await table.load('三季度走访名单.csv', visits());
    await table.preview();
    await page.mouse.move(1, 1);
    await camera.shootPanel('import');
  } finally {
    table.close();
  }
}

/** A list of visits with one row of every fate: new, known, the same again, and wrong. */
function visits(): string {
  const day = (back: number) => addDays(DAY, -back);
  return [
    ['客户名称', '客户号', '客户等级', '联系人', '手机', '拜访日期', '沟通方式', '沟通内容', '下一步', '下一步日期'],
    [
      '晴川启衡精密制造有限公司',
      'KH70000001',
      'B',
      '周启明',
      '13900000001',
      day(3),
      '拜访',
      '了解设备更新计划',
      '带方案拜访',
      addDays(DAY, 7),
    ],
    [CLIENT, numberOf(idOf(CLIENT)), '', '', '', day(2), '电话', '确认三季度财报进度', '', ''],
    [
      '晴川禾润农业发展有限公司',
      'KH70000002',
      'C',
      '吴禾',
      '13900000002',
      day(9),
      '微信',
      '咨询秋粮收购贷款',
      '发送资料清单',
      addDays(DAY, 3),
    ],
    [
      '晴川禾润农业发展有限公司',
      'KH70000002',
      'C',
      '吴禾',
      '13900000002',
      day(9),
      '微信',
      '咨询秋粮收购贷款',
      '发送资料清单',
      addDays(DAY, 3),
    ],
    ['晴川远帆进出口有限公司', 'KH70000003', 'A', '郑帆', '1390000', '九月底', '电话', '谈到出口押汇', '', ''],
  ]
    .map((cells) => cells.join(','))
    .join('\r\n');
}
