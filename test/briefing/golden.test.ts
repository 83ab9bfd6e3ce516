/**
 * Briefings of fourteen clients of the sample book as they are pasted into a chat, to be read by eye whenever they change. After a change that
 * is meant: `npx vitest run --project unit test/briefing/golden.test.ts -u`, then read what `git diff` shows as a manager before a visit would.
 */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeSampleBook } from '../../lib/content/sample/sample-book.ts';
import { plainBriefing } from '../../lib/transfer/briefing/document.ts';
import { plainSet } from '../../lib/transfer/briefing/set-document.ts';
import { documentOf, setOf } from './in-words.ts';

const TODAY = '2026-11-20';
const FOLDER = new URL('golden/', import.meta.url);

/** Every segment, every way a relationship can stand, and what makes a briefing long, short or silent. */
const CLIENTS = Object.freeze({
  'manufacturer-negotiation': '云岭精机制造有限公司',
  'manufacturer-three-loans': '汐港铎海重工（集团）股份有限公司',
  'technology-proposal': '云岭晞芯智能科技有限公司',
  'technology-never-met': '望川翎羽无人机有限公司',
  'technology-dormant': '澜州织码网络科技有限公司',
  'exporter-loans-due': '汐港蓝棹进出口有限公司',
  'ecommerce-negotiation': '棠序（云岭）电子商务有限公司',
  'retail-chain-borrower': '云岭惠佰邻连锁超市有限公司',
  'construction-blocked': '云岭磐垒建筑工程有限公司',
  'agriculture-subsidiary': '沛宁禾谷农业集团种业有限公司',
  'services-complaint': '望川驰陌物流有限公司',
  'sole-proprietor-shop': '云岭市桥西区老廖粮油店',
  'person-wealth': '贺兰舟',
  'person-lost': '桑柏年',
});
const BOOK = makeSampleBook(TODAY);
const chosen = Object.entries(CLIENTS).map(([file, name]) => {
  const dossier = BOOK.find(({ client }) => client.name === name);
  if (!dossier) throw new Error(`the sample book has changed: ${name}`);
  return { file, dossier };
});

describe('the briefing of', () => {
  // Before the first is compared: what is missing would be written by the comparison.
  const there = readdirSync(FOLDER).sort();

  test('every client chosen has been read by eye, and of nobody else', () => {
    expect(there).toEqual([...Object.keys(CLIENTS), 'route'].map((name) => `${name}.txt`).sort());
  });

  test.each(chosen)('$file', async ({ file, dossier }) => {
    await expect(plainBriefing(documentOf(dossier, TODAY))).toMatchFileSnapshot(`golden/${file}.txt`);
  });

  test('a day of five visits, as a set', async () => {
    const dossiers = chosen.slice(4, 9).map(({ dossier }) => dossier);
    await expect(plainSet(setOf(dossiers, TODAY))).toMatchFileSnapshot('golden/route.txt');
  });
});

test('the clients are of every segment, of all ways to stand, with loans and without, companies and people', () => {
  const clients = chosen.map(({ dossier }) => dossier.client);
  const segments = new Set(BOOK.map(({ client }) => client.segment));
  expect(new Set(clients.map(({ segment }) => segment))).toEqual(segments);
  expect(new Set(clients.map(({ kind }) => kind))).toEqual(new Set(['enterprise', 'soleProprietor', 'person']));
  for (const stage of ['contact', 'proposal', 'negotiation', 'deepening', 'dormant', 'lost']) {
    expect(clients.map((client) => client.stage)).toContain(stage);
  }
  expect(new Set(chosen.map(({ dossier }) => dossier.loans.length > 0))).toEqual(new Set([true, false]));
});
