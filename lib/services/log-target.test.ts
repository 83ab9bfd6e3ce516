import { describe, expect, test } from 'vitest';
import { makeSummary } from '../../test/factories/client.ts';
import { clientsNamedIn, logCommand, readLogLine } from './log-target.ts';

const BOOK = [
  makeSummary({ client: { id: 'a', name: '云岭精机制造有限公司', shortName: '云岭精机', clientNumber: '60210001' } }),
  makeSummary({ client: { id: 'b', name: '云岭精机制造有限公司上海分公司', clientNumber: '60210002' } }),
  makeSummary({ client: { id: 'c', name: '海陵云岭贸易有限公司', aliases: ['云岭贸易'] } }),
  makeSummary({ client: { id: 'd', name: '青禾食品有限公司' } }),
  makeSummary({ client: { id: 'e', name: '青禾食品有限公司' } }),
];

describe('a word for logging in the address bar', () => {
  test.each([
    ['记 云岭精机 拜访王总', '云岭精机 拜访王总'],
    ['记云岭精机 拜访王总', '云岭精机 拜访王总'],
    ['记到云岭精机：拜访', '云岭精机：拜访'],
    ['j 云岭精机', '云岭精机'],
    ['LOG 60210001 电话', '60210001 电话'],
    ['云岭精机', undefined],
    ['jin', undefined],
    ['记', undefined],
    ['', undefined],
  ])('%s', (typed, expected) => {
    expect(logCommand(typed)).toBe(expected);
  });
});

describe('clients named in a sentence', () => {
  test.each([
    ['已与云岭精机王总确认额度', ['a']],
    ['云岭精机制造有限公司上海分公司 6 月到期', ['b']],
    ['云岭贸易和云岭精机互保', ['a', 'c']],
    ['青禾食品有限公司', ['d', 'e']],
    ['客户 60210002 到期', ['b']],
    ['云岭的天气', []],
    ['', []],
  ])('%s', (text, ids) => {
    expect(clientsNamedIn(text, BOOK).map(({ id }) => id)).toEqual(ids);
  });
});

describe('a line of the address bar', () => {
  test.each([
    ['云岭精机 拜访王总 谈承兑', ['a'], '拜访王总 谈承兑'],
    ['云岭精机拜访王总', ['a'], '拜访王总'],
    ['云岭精机制造有限公司，电话未接', ['a'], '电话未接'],
    ['60210002 电话', ['b'], '电话'],
    ['贸易 拜访', ['c'], '拜访'],
    ['云岭 拜访王总', ['a', 'b', 'c'], '拜访王总'],
    ['青禾食品有限公司 拜访', ['d', 'e'], '拜访'],
    ['没有这家 拜访王总', [], '没有这家 拜访王总'],
    ['云岭精机', ['a'], ''],
  ])('%s', (line, clientIds, text) => {
    expect(readLogLine(line, BOOK)).toEqual({ clientIds, text });
  });
});
