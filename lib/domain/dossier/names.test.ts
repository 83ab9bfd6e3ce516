import { expect, test } from 'vitest';
import { makeDossier, makeId } from '../../../test/factories/client.ts';
import type { Person } from '../client/person.ts';
import { namesIn } from './names.ts';

test('a client is meant by its names, short and former ones too, and by those of its people', () => {
  const person = { id: makeId(), name: '李敏', role: 'finance' } as unknown as Person;
  const client = { name: '苏州望川精机有限公司', shortName: '望川', aliases: ['望川机械'] };
  expect(namesIn(makeDossier({ client, people: [person] }))).toEqual([
    '苏州望川精机有限公司',
    '望川',
    '望川机械',
    '李敏',
  ]);
  expect(namesIn(makeDossier({ client: { name: '望川', shortName: '', aliases: [] } }))).toEqual(['望川']);
});
