import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FieldKind, TaughtField } from '../../lib/contracts/adapter.ts';
import { taughtPickSchema } from '../../lib/contracts/schemas/adapter.schema.ts';
import { factsFor, TAUGHT } from '../portals/apps/robust/taught.ts';
import { TAUGHT_PAGES, type Truth } from './support/taught-pages.ts';
import { startTeachPage, type TeachPage } from './support/teach-page.ts';

let on: TeachPage;
beforeAll(async () => {
  on = await startTeachPage();
});
afterAll(() => on?.close());

async function teach(content: string, truth: Truth): Promise<readonly TaughtField[]> {
  await on.open(content);
  const fields: TaughtField[] = [];
  for (const [kind, value] of Object.entries(truth) as [FieldKind, string][]) {
    const picked = await on.pickText(value, kind);
    if (!picked || picked.problem) throw new Error(`${kind} ${value}: ${picked?.problem ?? 'not shown as such'}`);
    expect(taughtPickSchema.safeParse(picked).success).toBe(true);
    fields.push(picked.field);
  }
  return fields;
}

const SEEDS = [1, 2, 3];
/** Those pages take longer to be drawn. */
const APP_SEEDS = [2];
const KINDS: Readonly<Record<string, FieldKind>> = {
  name: 'name',
  uscc: 'uscc',
  clientNumber: 'clientNumber',
  limit: 'limit',
  balance: 'balance',
  due: 'dueDate',
};
const CHANGES = ['nothing', 'rename', 'insertColumn', 'swapRows', 'translate', 'everything'];

describe('a taught page', () => {
  const tally = new Map<string, { read: number; of: number; wrong: string[]; lost: string[] }>();

  test.each(TAUGHT_PAGES)('is read after the portal was changed: $name', async ({ name, pages }) => {
    const [first] = pages;
    const fields = await teach(first?.content ?? '', first?.truth ?? {});
    for (const { content, truth } of pages) {
      await on.open(content);
      await on.run('keep');
      for (const change of CHANGES) {
        const sum = tally.get(change) ?? { read: 0, of: 0, wrong: [], lost: [] };
        tally.set(change, sum);
        for (const seed of change === 'nothing' ? [0] : SEEDS) {
          await on.run('restore');
          await on.run('transform', change, seed);
          for (const { kind, value, problem } of await on.read(fields)) {
            const wanted = truth[kind] && (await on.run<string>('canonical', kind, truth[kind]));
            const got = value && (await on.run<string>('canonical', kind, value));
            const where = `${name} ${change} ${seed} ${kind}: ${value ?? problem}`;
            if (got !== undefined && got !== wanted) sum.wrong.push(where);
            if (wanted === undefined) continue;
            sum.of += 1;
            if (got === wanted) sum.read += 1;
            else sum.lost.push(where);
          }
        }
      }
    }
  });

  test.each(TAUGHT)(
    'is read after the next release of a system of its kind: $address',
    async ({ address, client, fields }) => {
      const facts = factsFor(client, '2026-11-22');
      const kinds = fields.flatMap((field): [FieldKind, string][] => {
        const kind = KINDS[field];
        return kind && facts[field] ? [[kind, String(facts[field])]] : [];
      });
      const path = `/apps/${address}`;
      await on.open(path);
      const taught: TaughtField[] = [];
      for (const [kind, value] of kinds) {
        const picked = await on.pickText(value, kind);
        if (!picked || picked.problem)
          console.log(`${address} ${kind} ${value}: ${picked?.problem ?? 'not shown as such'}`);
        else taught.push(picked.field);
      }
      for (const change of ['names', 'column', 'rows', 'labels', 'names,column,rows,labels']) {
        const sum = tally.get(`apps ${change}`) ?? { read: 0, of: 0, wrong: [], lost: [] };
        tally.set(`apps ${change}`, sum);
        for (const seed of APP_SEEDS) {
          await on.page.goto(`${on.portals.origin}${path}?robust=${change}&seed=${seed}`, { waitUntil: 'load' });
          await on.page.waitForSelector('[data-robust]');
          await on.bring();
          for (const { kind, value, problem } of await on.read(taught)) {
            const wanted = kinds.find(([one]) => one === kind)?.[1];
            const [want, got] = [
              await on.run('canonical', kind, wanted),
              value && (await on.run('canonical', kind, value)),
            ];
            const where = `${address} ${change} ${seed} ${kind}: ${value ?? problem}`;
            sum.of += 1;
            if (got === want) sum.read += 1;
            else if (value === undefined) sum.lost.push(where);
            else sum.wrong.push(where);
          }
        }
      }
    },
  );

  test('keeps at least 95 % of its fields and never says a wrong value', () => {
    const groups = new Map<string, { read: number; of: number }>();
    for (const [change, { read: count, of, wrong, lost }] of tally) {
      const share = ((100 * count) / of).toFixed(1);
      console.log(
        `${change}: ${count} of ${of} fields read (${share} %), ${wrong.length} wrong ${lost.slice(0, 6).join('; ')}`,
      );
      expect(wrong).toEqual([]);
      const group = change.startsWith('apps') ? 'apps' : change;
      const sum = groups.get(group) ?? { read: 0, of: 0 };
      groups.set(group, { read: sum.read + count, of: sum.of + of });
    }
    for (const [group, { read: count, of }] of groups) expect(count / of, group).toBeGreaterThanOrEqual(0.95);
    expect(groups.size).toBe(CHANGES.length + 1);
  });
});
