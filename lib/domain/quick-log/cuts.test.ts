import { expect, test } from 'vitest';
import { clausesOf } from '../../../test/factories/quick-log.ts';

const roles = (line: string) => clausesOf(line).map(({ role, start, end }) => `${role}:${line.slice(start, end)}`);

test.each([
  ['电话李总下周三上午十点上门', ['contact:电话李总', 'step:下周三上午十点上门']],
  ['约了王总周二面签', ['step:约了王总周二面签']],
  ['贷款下月到期', ['contact:贷款下月到期']],
  ['谈了贴现打算周四再约', ['contact:谈了贴现', 'step:打算周四再约']],
  ['再看看', ['contact:再看看']],
  ['月底转走了', ['contact:月底转走了']],
  ['下周二能不能过去', ['contact:下周二能不能过去']],
  ['上周五约了陈董', ['contact:上周五约了陈董']],
  ['陈董3号来过,谈并购', ['contact:陈董3号来过', 'contact:谈并购']],
  ['谈续贷,12月1号前把清单列给她', ['contact:谈续贷', 'step:12月1号前把清单列给她']],
])('%s is cut into %j', (line, expected) => {
  expect(roles(line)).toEqual(expected);
});
