import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { TEST_IDS } from '../../../components/test-ids.ts';
import { byTestId } from './panel.ts';
import type { WorkspaceModel } from './workspace-model.ts';

/** Keeps what the page hands to the browser's downloads. */
export async function keepDownloads({ page }: WorkspaceModel): Promise<void> {
  await page.evaluate(() => {
    const real = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      void blob.arrayBuffer().then((buffer) => Object.assign(globalThis, { saved: [...new Uint8Array(buffer)] }));
      return real(blob);
    };
  });
}
/** The file handed over last, once; see {@link keepDownloads}. */
export async function saved({ page }: WorkspaceModel): Promise<Uint8Array> {
  const handle = await page.waitForFunction(() => (globalThis as unknown as { saved?: number[] }).saved);
  const bytes = Uint8Array.from((await handle.jsonValue()) ?? []);
  await page.evaluate(() => Object.assign(globalThis, { saved: undefined }));
  return bytes;
}
/** Choose a file with these bytes; it lies in `folder`. */
export async function pick({ page }: WorkspaceModel, folder: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, 'file.sxhand');
  writeFileSync(path, bytes);
  const input = (await page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}
/** Type the code and open the file. */
export async function typeCode(workspace: WorkspaceModel, code: string): Promise<void> {
  await workspace.shows(TEST_IDS.handOverCodeField);
  await workspace.page.$eval(byTestId(TEST_IDS.handOverCodeField), (node) => (node as HTMLInputElement).select());
  await workspace.type(TEST_IDS.handOverCodeField, code);
  await workspace.click(TEST_IDS.handOverOpen);
}
/** Press a button by its words. */
export const press = (workspace: WorkspaceModel, text: string) =>
  workspace.page.locator(`:is(button, label) ::-p-text(${text})`).click();
/** Go to the receiving side, from the start. */
export const toReceive = async (workspace: WorkspaceModel) => {
  await workspace.goTo('home');
  await workspace.goTo('handover');
  await press(workspace, '接收移交');
};
