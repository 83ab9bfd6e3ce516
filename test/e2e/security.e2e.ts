import { afterAll, beforeAll, describe, test } from 'vitest';
import { TEST_IDS } from '../../components/test-ids.ts';
import { PASSPHRASE, type PanelModel } from './support/panel-model.ts';
import { type Session, startReadySession } from './support/session.ts';
import { openWorkspace, type WorkspaceModel } from './support/workspace-model.ts';

let session: Session;
let panel: PanelModel;
let workspace: WorkspaceModel;

beforeAll(async () => {
  const ready = await startReadySession({}, '/crm/');
  session = ready;
  panel = ready.ready;
  workspace = await openWorkspace(session, panel);
});
afterAll(() => session?.close());

describe('security', () => {
  const NEXT = '望川秋霁-2027-改过';
  const fill = async (old: string, next: string, confirm: string) => {
    await workspace.page.$$eval('form input', (fields) => {
      for (const field of fields as HTMLInputElement[]) {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, '');
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
    });
    await workspace.type(TEST_IDS.oldPassphrase, old);
    await workspace.type(TEST_IDS.newPassphrase, next);
    await workspace.type(TEST_IDS.newPassphraseConfirm, confirm);
    await workspace.click(TEST_IDS.changePassphrase);
  };

  test('says what is wrong with a new passphrase', async () => {
    await workspace.goTo('security');
    await workspace.shows(TEST_IDS.changePassphrase);
    await fill(PASSPHRASE, '短', '短');
    await workspace.showsText('至少 8 个字符');
    await fill(PASSPHRASE, NEXT, `${NEXT}！`);
    await workspace.showsText('两次输入不一致');
    await fill('不是这个口令', NEXT, NEXT);
    await workspace.showsText('口令不正确');
  });

  test('changes the passphrase: the former one no longer opens the book, the new one does', async () => {
    await fill(PASSPHRASE, NEXT, NEXT);
    await workspace.showsText('口令已更换');
    await panel.click(TEST_IDS.lockNow);
    await workspace.shows(TEST_IDS.vaultPassphrase);
    await workspace.unlock(PASSPHRASE);
    await workspace.showsText('口令不正确');
    await workspace.unlock(NEXT);
    await workspace.shows(TEST_IDS.workspace, 10_000);
    await workspace.goTo('audit');
    await workspace.hasEntry('更换口令');
  });
});
