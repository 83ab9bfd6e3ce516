import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FrameState, PageSubject } from '../../lib/contracts/page-state.ts';
import { decidePage } from '../../lib/recognition/subject.ts';
import { truth } from '../portals/truth.ts';
import type { PanelModel } from './support/panel-model.ts';
import { type Session, startReadySession } from './support/session.ts';

let session: Session & { ready: PanelModel };

beforeAll(async () => {
  session = await startReadySession();
});
afterAll(() => session?.close());

/** What the background concluded about the tab, read from where the panel reads it. */
async function conclusion(): Promise<{ subject: PageSubject; mentions: string[] }> {
  const stored = (await session.ready.page.evaluate(() => chrome.storage.session.get(null))) as Record<string, unknown>;
  const frames = Object.entries(stored)
    .filter(([key]) => key.startsWith('page:'))
    .map(([, value]) => value as FrameState);
  return { subject: decidePage(frames), mentions: frames.flatMap((frame) => [...frame.mentions]) };
}

const totals = { wanted: 0, found: 0, wrong: 0 };

test.each(truth.map((page) => [page.path, page] as const))(
  '%s: subject and mentions as the page has them',
  async (_path, page) => {
    await session.goto(page.path);
    const wanted = new Set(page.mentions.filter((mention) => !mention.isPerson).map((mention) => mention.clientId));
    const allowed = new Set(page.mentions.map((mention) => mention.clientId));

    const expected = page.ambiguous
      ? { kind: 'ambiguous' }
      : page.subject
        ? { kind: 'client', clientId: page.subject }
        : page.stranger
          ? { kind: 'stranger', uscc: page.stranger.uscc }
          : { kind: 'none' };
    await expect
      .poll(
        async () => {
          const { subject, mentions } = await conclusion();
          return { subject, missing: [...wanted].filter((id) => !mentions.includes(id) && id !== page.subject) };
        },
        { timeout: 5000 },
      )
      .toMatchObject({ subject: expected, missing: [] });

    const { mentions } = await conclusion();
    const wrong = mentions.filter((id) => !allowed.has(id) && id !== page.subject);
    totals.wanted += wanted.size;
    totals.found += [...wanted].filter((id) => mentions.includes(id) || id === page.subject).length;
    totals.wrong += wrong.length;
    expect(wrong).toEqual([]);
  },
);

test('no page complained', () => {
  expect(session.complaints).toEqual([]);
});

test('the pages held enough to mean something', () => {
  expect(totals.wanted).toBeGreaterThan(80);
  expect(totals).toMatchObject({ found: totals.wanted, wrong: 0 });
});
