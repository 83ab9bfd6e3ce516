import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDay } from '../../lib/domain/calendar/day.ts';
import { maskBriefing } from '../../lib/domain/briefing/masked.ts';
import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { plainBriefing } from '../../lib/transfer/briefing/document.ts';
import { plainSet } from '../../lib/transfer/briefing/set-document.ts';
import { wordBriefing, wordSet } from '../../lib/transfer/briefing/word.ts';
import { anyDossier } from '../factories/any-dossier.ts';
import { unzipped } from '../factories/unzipped.ts';
import { documentOf, setOf, wholeBriefing } from './in-words.ts';
import { CLOSED, NUMBERS, planted } from './planted.ts';
import { briefingRig, calendarOf, paragraphsIn } from './rig.ts';

const TODAY = '2026-11-22';
const anyPlanted = anyDossier.map((dossier) => planted(dossier, TODAY));
const { service } = briefingRig();

async function paragraphs(file: Promise<Blob>): Promise<string> {
  const files = await unzipped(await file);
  return Object.values(files).flatMap(paragraphsIn).join('\n') + files['docProps/core.xml'];
}

/** Every form in which a briefing leaves the screen, as text. */
const FORMS: { readonly [form: string]: (dossier: Dossier) => string | Promise<string> } = {
  'on paper': (dossier) => JSON.stringify(maskBriefing(wholeBriefing(dossier, TODAY)).sections),
  'as text': (dossier) => plainBriefing(documentOf(dossier, TODAY)),
  'as a Word file': (dossier) => paragraphs(wordBriefing(documentOf(dossier, TODAY))),
  'as an entry of a calendar': async (dossier) => {
    const file = await calendarOf(service, dossier, TODAY).text();
    return file.replaceAll('\r\n ', '');
  },
  'in the set of a route, as text': (dossier) => plainSet(setOf([dossier], TODAY)),
  'in the set of a route, as a Word file': (dossier) => paragraphs(wordSet(setOf([dossier], TODAY))),
};

describe.each(Object.entries(FORMS))('a briefing that leaves %s', (form, write) => {
  test('holds no number of a phone, an identity card or an account, and no promise that is closed', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlanted, async (dossier) => {
        const text = await write(dossier);
        expect([...NUMBERS, CLOSED].filter((secret) => text.includes(secret))).toEqual([]);
      }),
      { numRuns: form.includes('Word') ? 30 : 100 },
    );
  });
});

test('every line says something, where it comes from and of which day that is', () => {
  fc.assert(
    fc.property(anyDossier, (dossier) => {
      const lines = wholeBriefing(dossier, TODAY).sections.flatMap((section) => section.lines);
      expect(lines.filter(({ on, source }) => !isDay(on) || source.id === '')).toEqual([]);
      const written = [documentOf(dossier, TODAY), ...setOf([dossier], TODAY).stops].flatMap(({ parts }) =>
        parts.flatMap((part) => part.lines),
      );
      const poor = written.filter(
        ({ text, source }) => text.trim() === '' || !/^\S.* · \S/.test(source) || /briefing\./.test(text + source),
      );
      expect(poor).toEqual([]);
    }),
  );
});

test('numbers are planted where people write, or the above would prove nothing', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyPlanted, (dossier) => {
      for (const { part, lines } of wholeBriefing(dossier, TODAY).sections) {
        if (JSON.stringify(lines).includes(NUMBERS[0] as string)) seen.add(part);
      }
      if (dossier.people.some(({ phone }) => phone?.includes(NUMBERS[0] as string))) seen.add('phone');
    }),
    { numRuns: 200 },
  );
  expect([...seen].sort()).toEqual(
    expect.arrayContaining([
      'dates',
      'documents',
      'flags',
      'people',
      'phone',
      'products',
      'promises',
      'smallTalk',
      'touches',
    ]),
  );
});
