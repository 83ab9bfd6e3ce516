import { describe, expect, test } from 'vitest';
import { makeSampleBook } from '../../lib/content/sample/sample-book.ts';
import { addDays } from '../../lib/domain/calendar/day.ts';
import { type BriefingDocument, type DocumentPart, plainBriefing } from '../../lib/transfer/briefing/document.ts';
import { plainSet } from '../../lib/transfer/briefing/set-document.ts';
import { wordBriefing, wordSet } from '../../lib/transfer/briefing/word.ts';
import { readCalendar } from '../../lib/transfer/ics/read-calendar.ts';
import { makeDossier, makeFollowUp } from '../factories/client.ts';
import { unzipped } from '../factories/unzipped.ts';
import { documentOf, MARK, setOf } from './in-words.ts';
import { briefingRig, calendarOf, paragraphsIn } from './rig.ts';

const TODAY = '2026-11-20';
const BOOK = makeSampleBook(TODAY);
/** Every seventh: one of nearly every segment. */
const SOME = BOOK.filter((_, at) => at % 7 === 0);

async function wordTexts(file: Promise<Blob>): Promise<readonly string[]> {
  return paragraphsIn((await unzipped(await file))['word/document.xml'] ?? '');
}

/** The paragraphs a Word file should have for these parts. */
function expectedOf(parts: readonly DocumentPart[], none: string): readonly string[] {
  return parts.flatMap(({ title, lines, left }) => [
    title,
    ...(lines.length === 0 ? [none] : lines.map(({ text, more = '', source }) => `${text}${more}  ${source}`)),
    ...(left === undefined ? [] : [left]),
  ]);
}

/** Of a set: parts with lines, then the others in one sentence. */
function expectedInSet(parts: readonly DocumentPart[], none: string): readonly string[] {
  const empty = parts.filter(({ lines }) => lines.length === 0).map(({ title }) => title);
  const filled = parts.filter(({ lines }) => lines.length > 0);
  return [...expectedOf(filled, none), ...(empty.length === 0 ? [] : [`${empty.join(' / ')}: ${none}`])];
}

describe('the Word file', () => {
  test('holds every line of the briefing with its source, in order, and nothing else', async () => {
    for (const dossier of SOME) {
      const document = documentOf(dossier, TODAY);
      const { title, name, none, parts } = document;
      expect(await wordTexts(wordBriefing(document))).toEqual([title, name, ...expectedOf(parts, none)]);
    }
  });

  test('of a route holds client after client, begins a page with every third, and numbers the pages', async () => {
    const set = setOf(SOME, TODAY);
    const files = await unzipped(await wordSet(set));
    const xml = files['word/document.xml'] ?? '';
    const stops = set.stops.flatMap(({ name, place, parts }, at) => [
      `${at + 1}. ${name}`,
      ...(place === undefined ? [] : [place]),
      ...expectedInSet(parts, set.none),
    ]);
    expect(paragraphsIn(xml)).toEqual([set.title, ...stops]);
    expect(xml.match(/<w:pageBreakBefore\/>/g)).toHaveLength(Math.ceil(SOME.length / 2) - 1);
    const foot = Object.entries(files).find(([path]) => /^word\/footer/.test(path))?.[1] ?? '';
    for (const needed of [MARK, 'PAGE', 'NUMPAGES']) expect(foot).toContain(needed);
  });

  test('holds no character that XML forbids, whatever was typed', async () => {
    const line = { text: 'a\u0000b\ud800c\uffffd\u000be\nf', source: '待办 · 今天\u0001', isOld: false };
    const parts = [{ title: '双方承诺', lines: [{ ...line, more: 'x\u001fy' }] }];
    const document: BriefingDocument = { ...documentOf(makeDossier(), TODAY), name: '甲\u0002', parts };
    const files = await unzipped(await wordBriefing(document));
    expect(paragraphsIn(files['word/document.xml'] ?? '')).toContain('abcde fxy  待办 · 今天');
    const isForbidden = (text: string) => /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u.test(text.replaceAll(/[\n\r\t]/g, ''));
    expect(Object.values(files).filter(isForbidden)).toEqual([]);
  });
});

describe('the text', () => {
  test('can be pasted into a chat: nothing of another markup, and short for all but a few', () => {
    const texts = BOOK.map((dossier) => plainBriefing(documentOf(dossier, TODAY)));
    expect(texts.filter((text) => /[*_`#|]{2}|^#|\t|<\w/m.test(text.replaceAll(/\*{3,}/g, '')))).toEqual([]);
    expect(texts.filter(({ length }) => length > 2000).length).toBeLessThan(BOOK.length / 10);
  });

  test('of a route numbers the clients and says where to go', () => {
    const text = plainSet(setOf(SOME.slice(0, 2), TODAY));
    const [first, second] = SOME;
    for (const [at, dossier] of [first, second].entries()) {
      expect(text).toContain(`\n${at + 1}. ${dossier?.client.name}\n${dossier?.client.address}\n【这次的目标】\n- `);
    }
  });
});

describe('the calendar file', () => {
  const { service } = briefingRig();
  const visit = makeFollowUp({
    ...{ channel: 'visit', due: addDays(TODAY, 3), time: '14:30', minutes: 45, place: '厂区二号门，王总 13812345678' },
  });

  test('carries the briefing, in lines no calendar finds too long', async () => {
    for (const dossier of SOME) {
      const text = await calendarOf(service, dossier, TODAY).text();
      const tooLong = text.split('\r\n').filter((line) => new TextEncoder().encode(line).length > 75);
      expect(tooLong).toEqual([]);
    }
  });

  test('comes back whole from our own reader', async () => {
    for (const dossier of SOME) {
      const dossierWithVisit = { ...dossier, followUps: [visit] };
      const read = await readCalendar(calendarOf(service, dossierWithVisit, TODAY), TODAY);
      const [entry] = read.ok ? read.value.entries : [];
      expect(entry).toMatchObject({
        ...{ uid: `briefing-${visit.id}@suixing`, day: visit.due, time: '14:30', minutes: 45 },
        ...{ title: `拜访：${dossier.client.name}`, place: '厂区二号门，王总 138****5678' },
      });
      // The reader keeps the beginning of long descriptions.
      expect(plainBriefing(documentOf(dossierWithVisit, TODAY))).toContain(entry?.about);
      expect(entry?.about.length).toBeGreaterThan(400);
    }
  });

  test('stands on today when no visit is planned', async () => {
    const read = await readCalendar(calendarOf(service, makeDossier(), TODAY), TODAY);
    expect(read).toMatchObject({ ok: true, value: { entries: [{ day: TODAY }], broken: 0 } });
  });
});
