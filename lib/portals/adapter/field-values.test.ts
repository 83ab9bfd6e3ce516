import { describe, expect, test } from 'vitest';
import type { FieldKind } from '../../contracts/adapter.ts';
import { canonicalValue, isEmptyValue, isWholeBefore } from './field-values.ts';

describe('canonicalValue', () => {
  test.each<[FieldKind, string, string]>([
    ['name', '云岭惠佰邻连锁超市有限公司', '云岭惠佰邻连锁超市有限公司'],
    ['name', '云 岭 精 机 制 造 有 限 公 司', '云岭精机制造有限公司'],
    ['name', '青杉穹筑建设集团有限公司\n云岭分公司', '青杉穹筑建设集团有限公司云岭分公司'],
    ['name', '贺兰舟', '贺兰舟'],
    ['name', '欧阳明月', '欧阳明月'],
    ['uscc', '91990100-MA1CQFMB2H', '91990100MA1CQFMB2H'],
    ['uscc', '91990100ma1cqfmb2h', '91990100MA1CQFMB2H'],
    ['clientNumber', '６０２０００２１４８', '6020002148'],
    ['balance', '21,800,000.00', '21800000'],
    ['balance', '￥ 21,800,000.50 元', '21800000.5'],
    ['balance', '-1,200.00', '-1200'],
    ['balance', '2,180万元', '2180万'],
    ['limit', '0.00', '0'],
    ['creditRating', 'ＡＡ＋', 'aa+'],
    ['creditRating', '12级', '12级'],
    ['dueDate', '2026年12月7日', '2026-12-07'],
    ['dueDate', '2026/12/17 00:00:00', '2026-12-17'],
    ['dueDate', '20261217', '2026-12-17'],
    ['rating', 'BBB+', 'bbb+'],
    ['rating', '次级', '次级'],
  ])('reads as %s %j the value %s', (kind, text, value) => expect(canonicalValue(kind, text)).toBe(value));

  test.each<[FieldKind, string, string]>([
    ['name', '云岭惠佰邻***有限公司', 'characters are masked'],
    ['name', '云岭惠佰邻连锁超市…', 'it is cut'],
    ['name', '张*明', 'it is masked'],
    ['name', '客户名称云岭惠佰邻连锁超市有限公司', 'the label stands in it'],
    ['name', '余额', 'it is a word of the portal'],
    ['name', '柜面', 'it is no name'],
    ['name', '客户名称', 'it is a label'],
    ['uscc', '91990100MA1CQFMB2K', 'the check character is wrong'],
    ['uscc', '9199************2H', 'it is masked'],
    ['clientNumber', '2026-12-17', 'it is a day'],
    ['clientNumber', '1,200.00', 'it is an amount'],
    ['clientNumber', '柜面', 'it is a word'],
    ['clientNumber', '6020\n002148', 'two lines are shown'],
    ['balance', '20261217', 'it is a day'],
    ['balance', '12 34', 'two figures are shown'],
    ['balance', '6222020200112233445', 'it is an account number'],
    ['balance', '3.85%', 'it is a rate'],
    ['balance', '1,20', 'the grouping is wrong'],
    ['creditRating', '正常', 'it is a class of loans'],
    ['dueDate', '2026-02-30', 'there is no such day'],
    ['dueDate', '12-17', 'the year is missing'],
    ['rating', '柜面', 'it is no grade'],
    ['rating', '—', 'nothing is shown'],
  ])('refuses as %s %j when %s', (kind, text) => expect(canonicalValue(kind, text)).toBeUndefined());
});

test.each(['', '—', '--', '无', '暂无数据', 'N/A', ' / '])('takes %j for nothing', (text) =>
  expect(isEmptyValue(text)).toBe(true),
);

test('takes the first piece of a name for the whole only when the rest does not go on with it', () => {
  expect(isWholeBefore('name', '青杉穹筑建设集团有限公司', '企业法人')).toBe(true);
  expect(isWholeBefore('name', '青杉穹筑建设集团有限公司', '云岭分公司')).toBe(false);
});
