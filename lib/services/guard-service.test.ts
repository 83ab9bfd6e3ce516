import { firstValueFrom, of, Subject, throwError } from 'rxjs';
import { describe, expect, test } from 'vitest';
import type { Before } from '../db/commit.ts';
import { NO_POLICY, type WordingRight } from '../domain/policy/policy.ts';
import type { ContentBook } from '../domain/content/item.ts';
import type { Change } from '../domain/dossier/dossier.ts';
import { makeDossier, makeTouch } from '../../test/factories/client.ts';
import { guardCommits } from './guard-commit.ts';
import * as reader from './guard-reader.ts';
import { createGuardService } from './guard-service.ts';

const BOOK = {
  word: [
    {
      layer: 'bank',
      standing: 'usable',
      item: {
        body: {
          ...{ id: 'bank.word', class: 'pressure', severity: 'forbidden', phrases: ['内部价'] },
          ...{ source: '本行规定', better: '公示价' },
        },
      },
    },
  ],
} as unknown as ContentBook;

function guardWith(wording: WordingRight | undefined, book$ = of(BOOK)) {
  const copied: string[] = [];
  const guard = createGuardService({
    content: { book$ },
    policy: { current: async () => ({ ...NO_POLICY, ...(wording && { wording }) }) },
    loadReader: async () => reader,
    copyText: async (text) => copied.push(text) > 0,
  });
  return { guard, copied };
}

describe('the guard', () => {
  test.each([undefined, 'warn'] as const)('lets anything be copied when the policy says %s', async (wording) => {
    const { guard, copied } = guardWith(wording);
    expect(await guard.copy('这款保本')).toEqual({ ok: true, value: undefined });
    expect(copied).toEqual(['这款保本']);
  });
  test.each([
    ['这款保本', 'wording'],
    ['给您内部价', 'wording'],
    ['赶紧上车', undefined],
    ['不保本', undefined],
  ])('copies %s with the result %s when the policy blocks', async (text, reason) => {
    const { guard, copied } = guardWith('block');
    const result = await guard.copy(text);
    expect(result.ok ? undefined : result.reason).toBe(reason);
    expect(copied).toEqual(reason ? [] : [text]);
  });
  test('checks by the shipped words when the content does not come', async () => {
    const { guard } = guardWith(
      'block',
      throwError(() => new Error('no file')),
    );
    expect((await guard.copy('这款保本')).ok).toBe(false);
    expect((await firstValueFrom(guard.check$))('保本')).toHaveLength(1);
  });
  test('checks by the shipped words at once when the content is still on its way', async () => {
    const { guard } = guardWith(undefined, new Subject<ContentBook>());
    expect((await firstValueFrom(guard.check$))('保本')).toHaveLength(1);
  });
});

describe('commits by hand under the guard', () => {
  const old = makeTouch({ text: '以前写过保本' });
  const dossier = makeDossier({ touches: [old] });
  const before = { stored: () => ({ dossier }), stampOf: () => undefined } as unknown as Before;
  const put = (record: typeof old): Change[] => [{ op: 'put', kind: 'touch', clientId: dossier.client.id, record }];
  const run = async (wording: WordingRight | undefined, changes: Change[], type: 'editTouch' | 'restore') => {
    const committer = guardCommits(
      async (_, __, isStillTrue) =>
        (isStillTrue?.(before) ?? true) ? { ok: true, value: { commitId: 'c' } } : { ok: false, reason: 'changed' },
      guardWith(wording).guard,
    );
    const result = await committer(changes, { type });
    return result.ok ? 'saved' : result.reason;
  };
  test.each([
    ['block', put(makeTouch({ text: '跟客户说保本' })), 'editTouch', 'wording'],
    ['block', put({ ...old, isEffective: false }), 'editTouch', 'saved'],
    ['block', put({ ...old, feedback: [{ family: 'wealth', kind: 'wish', text: '包批' }] }), 'editTouch', 'wording'],
    ['block', put(makeTouch({ text: '跟客户说保本' })), 'restore', 'saved'],
    ['warn', put(makeTouch({ text: '跟客户说保本' })), 'editTouch', 'saved'],
    [undefined, put(makeTouch({ text: '跟客户说保本' })), 'editTouch', 'saved'],
  ] as const)(
    'under %s are refused only when new wording is forbidden (%#)',
    async (wording, changes, type, result) => {
      expect(await run(wording, changes, type)).toBe(result);
    },
  );
});
