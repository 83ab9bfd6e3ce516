import { expect, test } from 'vitest';
import { makeSummary } from '../../test/factories/client.ts';
import { createEntryMatcher } from './calendar-match.ts';

const client = (id: string, name: string, patch = {}) => makeSummary({ client: { id, name, ...patch } });
const BOOK = [
  client('wang', '望川精密机械有限公司', { shortName: '望川精机', aliases: ['苏州望川机械制造有限公司'] }),
  client('qing', '晴川启衡精密制造有限公司', { shortName: '晴川' }),
  client('twin1', '恒达贸易有限公司'),
  client('twin2', '恒达贸易有限公司'),
  client('gone', '旧友商贸有限公司', { handedOverOn: '2026-01-01' }),
  client('zhang', '张小明', { kind: 'person' }),
];

function match(title: string, patch: { place?: string; about?: string } = {}) {
  const work = createEntryMatcher(BOOK);
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value({ key: '1', uid: '1', day: '2026-11-25', title, about: '', isCancelled: false, ...patch });
}

test.each([
  ['the full name stands in the title', '拜访望川精密机械有限公司', {}, 'wang'],
  ['a former name stands in the title', '到苏州望川机械制造有限公司谈授信', {}, 'wang'],
  ['the full name is the place', '季度回访', { place: '晴川启衡精密制造有限公司三楼' }, 'qing'],
  ['only the description names it', '授信沟通', { about: '参会:晴川启衡精密制造有限公司 李总' }, 'qing'],
  [
    'the title names one and the description another',
    '拜访望川精密机械有限公司',
    { about: '转介绍自晴川启衡精密制造有限公司' },
    'wang',
  ],
] as const)('is bound when %s', (_name, title, patch, id) => {
  expect(match(title, patch)).toEqual({ clientId: id, candidates: [id] });
});

test.each([
  ['a short name', '拜访望川精机', {}, ['wang']],
  ['two clients', '望川精密机械有限公司与晴川启衡精密制造有限公司三方会', {}, ['wang', 'qing']],
  ['a name two clients bear', '恒达贸易有限公司续贷', {}, ['twin1', 'twin2']],
  ['a person', '张小明', {}, ['zhang']],
  ['nobody of the book', '部门例会', {}, []],
  ['a client that was handed over', '旧友商贸有限公司', {}, []],
] as const)('is asked about when the title names %s', (_name, title, patch, candidates) => {
  expect(match(title, patch)).toEqual({ candidates });
});
