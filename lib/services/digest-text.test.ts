import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeFollowUp, makeSummary } from '../../test/factories/client.ts';
import { dayPlan, digestOf } from '../domain/today/day-plan.ts';
import { digestText } from './digest-text.ts';

type Messages = Record<
  string,
  { readonly message: string; readonly placeholders?: Record<string, { content: string }> }
>;

/** The messages as the browser would give them. */
const messagesOf = (locale: string) => {
  const all = JSON.parse(
    readFileSync(new URL(`../../public/_locales/${locale}/messages.json`, import.meta.url), 'utf8'),
  ) as Messages;
  return (name: string, substitution = '') => {
    const found = all[name];
    if (!found) throw new Error(`no message ${name}`);
    return found.message.replaceAll(/\$(\w+)\$/g, (_, key: string) =>
      (found.placeholders?.[key.toLowerCase()]?.content ?? '').replace('$1', substitution),
    );
  };
};
const message = messagesOf('zh_CN');
const TODAY = '2026-11-23';
const NAME = '云岭恒屹铸造有限公司';
const facts = (book: Parameters<typeof makeSummary>[0][]) => {
  const plan = dayPlan(book.map(makeSummary), TODAY);
  return { digest: digestOf(plan), names: plan.slice(0, 3).map(({ client }) => client.shortName ?? client.name) };
};
const due = facts([
  { client: { name: NAME, stage: 'contact' }, followUps: [makeFollowUp({ kind: 'promise', due: TODAY })] },
  { client: { name: '乙', stage: 'contact' }, followUps: [makeFollowUp({ kind: 'nextStep', due: '2026-11-20' })] },
]);

describe('the morning’s notification', () => {
  test('says figures alone, and no client, unless the user wants them named', () => {
    const text = digestText(due, false, message)?.text ?? '';
    expect(text).toBe('1 个承诺到期 · 1 项待办到期 · 2 位客户该联系');
    expect(digestText(due, true, message)?.text).toBe(`${text}\n先找：${due.names.join(' · ')}`);
    expect(due.names).toContain(NAME);
  });
  test('says nothing of any client while the book is locked, whatever the user wants', () => {
    expect(digestText(undefined, true, message)).toEqual({ title: '随行 · 今日', text: '今天有事要办，解锁后看。' });
  });
  test('does not come when there is nothing to do', () => {
    expect(digestText(facts([]), true, message)).toBeUndefined();
  });
  test.each(['zh_CN', 'en'])('has a message for every figure in %s', (locale) => {
    const digest = Object.fromEntries(Object.keys(due.digest).map((key) => [key, 7])) as never;
    const text = digestText({ digest, names: ['甲'] }, true, messagesOf(locale))?.text ?? '';
    expect(text.match(/7/g)).toHaveLength(6);
    expect(digestText(undefined, false, messagesOf(locale))?.text).not.toBe('');
  });
});
