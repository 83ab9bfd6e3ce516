import { describe, expect, test } from 'vitest';
import { foldLine } from './fold.ts';
import { findPeople } from './people.ts';

const KNOWN = [
  { id: 'w', name: '王建国', title: '总经理' },
  { id: 'l', name: '李敏', title: '财务总监' },
];
const names = (line: string, known = KNOWN) =>
  findPeople(line, foldLine(line), known, []).map(({ value }) => value.name);

describe('findPeople', () => {
  test.each([
    ['拜访王总', ['王建国']],
    ['建国来电', ['王建国']],
    ['财总李敏', ['李敏']],
    ['财总嫌贵', ['李敏']],
    ['去王总公司', ['王建国']],
    ['张会计和欧阳总', ['张会计', '欧阳总']],
    ['拜访陈志远,谈授信', ['陈志远']],
    ['刘志强来行', ['刘志强']],
    ['电话财务部小周核对', ['小周']],
    ['Tony总微信', ['Tony总']],
    ['新任总经理周明', ['周明']],
  ])('in %s finds %j', (line, expected) => {
    expect(names(line)).toEqual(expected);
  });
  test.each([
    '对方财务高兴',
    '小额贷款',
    '总部开会',
    '安排下周',
    '高新企业',
    '周转困难',
    '李',
    '跟老板商量再定',
    '违约金那条要改',
  ])('in %s finds nobody', (line) => {
    expect(names(line, [])).toEqual([]);
  });
  test('gives the id of whom it knows, none of two who share a name', () => {
    const [known] = findPeople('王建国', '王建国', KNOWN, []);
    expect(known?.value).toEqual({ name: '王建国', id: 'w' });
    const [twin] = findPeople('王建国', '王建国', [...KNOWN, { id: 'x', name: '王建国' }], []);
    expect(twin?.value).toEqual({ name: '王建国' });
  });
  test('makes no name of what is another word', () => {
    const text = '答应周五给';
    expect(findPeople(text, text, [], [{ start: 2, end: 4 }])).toEqual([]);
  });
});
