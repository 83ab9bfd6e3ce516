import { afterAll, beforeAll, expect, test } from 'vitest';
import { slowestFrame } from '../e2e/support/frames.ts';
import type { PanelModel } from '../e2e/support/panel-model.ts';
import { type Session, startReadySession } from '../e2e/support/session.ts';
import { HOSTILE_SUBJECT } from '../portals/hostile.ts';

let session: Session & { ready: PanelModel };

beforeAll(async () => {
  session = await startReadySession();
});
afterAll(() => session?.close());

test('a page with 50 MB of text that nearly names somebody stays responsive, and is recognised in the end', async () => {
  await session.goto('/hostile/long-text?mb=50');
  expect(await slowestFrame(session.tab)).toBeLessThan(5000);
  await session.ready.showsClient(HOSTILE_SUBJECT, 900_000);
  expect(await slowestFrame(session.tab)).toBeLessThan(5000);
  const { JSHeapUsedSize = Number.NaN } = await session.tab.metrics();
  expect(JSHeapUsedSize).toBeLessThan(1_000_000_000);
});
