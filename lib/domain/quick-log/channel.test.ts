import { describe, expect, test } from 'vitest';
import { parseForTest } from '../../../test/factories/quick-log.ts';

describe('the channel of the contact', () => {
  test.each([
    ['去王总公司看了厂房', 'visit'],
    ['给李总打了个电话', 'call'],
    ['王总来行', 'meeting'],
    ['群发短信', 'sms'],
    ['张会计微信说周五发来流水', 'wechat'],
    ['电话李总,下周上门', 'call'],
    ['下午电马总 挂了', 'call'],
  ])('of %s is %s', (line, channel) => {
    expect(parseForTest(line).channel?.value).toBe(channel);
  });
  test.each(['下周三上门', '推了电话银行', '收到公司回函', '王总答应周五给资料'])('of %s is not said', (line) => {
    expect(parseForTest(line).channel).toBeUndefined();
  });
});

test.each([
  ['下周三回访', undefined],
  ['下周三再打电话', 'call'],
  ['改天再去', 'visit'],
  ['明早再打', 'call'],
  ['周五再发过去', undefined],
])('the step %s goes by %s', (line, channel) => {
  expect(parseForTest(line).nextStep?.value.channel).toBe(channel);
});
