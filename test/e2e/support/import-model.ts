import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { TEST_IDS } from '../../../components/test-ids.ts';
import { byTestId } from './panel.ts';
import type { WorkspaceModel } from './workspace-model.ts';

/** The import page as a user meets it. */
export class ImportModel {
  readonly workspace: WorkspaceModel;
  private readonly folder = mkdtempSync(join(tmpdir(), 'suixing-import-'));

  constructor(workspace: WorkspaceModel) {
    this.workspace = workspace;
  }

  /** Open the page anew: nothing chosen. */
  async open(): Promise<void> {
    await this.workspace.goTo('security');
    await this.workspace.shows(TEST_IDS.changePassphrase);
    await this.workspace.goTo('import');
    await this.workspace.shows(TEST_IDS.importDrop);
  }

  /** Choose a file of this name and content. */
  async choose(name: string, content: Uint8Array | string | Blob): Promise<void> {
    const path = join(this.folder, name);
    writeFileSync(path, content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content);
    const field = await this.workspace.page.waitForSelector('input[type="file"]');
    await (field as ElementHandle<HTMLInputElement>).uploadFile(path);
  }

  /** Choose a file and wait for its columns. */
  async load(name: string, content: Uint8Array | string | Blob): Promise<void> {
    await this.choose(name, content);
    await this.workspace.shows(TEST_IDS.importColumns, 30_000);
  }

  /** Go on to the preview; the line of counts. */
  async preview(): Promise<string> {
    await this.workspace.click(TEST_IDS.importNext);
    await this.workspace.shows(TEST_IDS.importGo, 30_000);
    return this.textOf(TEST_IDS.importCounts);
  }

  /** Wait until the line of counts says this. */
  async counts(text: string): Promise<void> {
    await this.workspace.page.waitForFunction(
      (selector, wanted) => document.querySelector(selector)?.textContent === wanted,
      { timeout: 5000, polling: 'mutation' },
      byTestId(TEST_IDS.importCounts),
      text,
    );
  }

  /** Import, and wait until it is done. */
  async go(timeout = 30_000): Promise<void> {
    await this.workspace.click(TEST_IDS.importGo);
    await this.workspace.shows(TEST_IDS.importDone, timeout);
  }

  /** Take back what the first undo button is about, and wait until it is done. */
  async undo(timeout = 30_000): Promise<void> {
    await this.workspace.click(TEST_IDS.importUndo);
    await this.workspace.click(TEST_IDS.importUndoGo);
    await this.workspace.shows(TEST_IDS.importUndone, timeout);
  }

  textOf(testId: string): Promise<string> {
    return this.workspace.page.$eval(byTestId(testId), (node) => node.textContent ?? '');
  }

  /** The rows shown, by the number they have in the file. */
  async rows(): Promise<ReadonlyMap<number, string>> {
    const rows = await this.workspace.page.$$eval(byTestId(TEST_IDS.importRow), (nodes) =>
      nodes.map((node) => [Number((node as HTMLElement).dataset.row), node.textContent ?? ''] as [number, string]),
    );
    return new Map(rows);
  }

  /** Remove what was written to disk. */
  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
