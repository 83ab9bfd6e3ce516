import { describe, expect, test } from 'vitest';
import { endsInPlace, leadingPlace, plainPlace } from './regions.ts';

describe('leadingPlace', () => {
  test.each([
    ['杭州云岭精机', '杭州', 'it is a prefecture'],
    ['云南省大理', '云南省', 'the rank follows'],
    ['浙江大理云岭', '浙江', 'another place follows'],
    ['内蒙古云岭', '内蒙古', 'it has three characters'],
    ['齐齐哈尔云岭', '齐齐哈尔', 'it has four'],
    ['齐齐云岭', '齐齐', 'only its beginning is there'],
    ['澜州云岭', '澜州', 'it is not in the list but has a rank'],
    ['内蒙古自治区云岭', '内蒙古自治区', 'it is an autonomous region'],
    ['云岭精机', '', 'it begins with none'],
    ['杭', '', 'it is a single character'],
    ['', '', 'there is nothing'],
    ['A大理', '', 'a letter comes first'],
  ])('of %j is %j when %s', (text, expected) => expect(leadingPlace(text)).toBe(expected));
});

test.each([
  ['客户杭州', true],
  ['在内蒙古', true],
  ['齐齐哈尔', true],
  ['某某县', true],
  ['云岭', false],
  ['州', true],
  ['杭', false],
  ['', false],
])('endsInPlace(%j) is %s when a name follows', (text, expected) => expect(endsInPlace(text)).toBe(expected));

test.each([
  ['杭州市', '杭州'],
  ['杭州', '杭州'],
  ['大理白族自治州', '大理白族'],
  ['朝阳街道', '朝阳'],
  ['沙市', '沙市'],
])('plainPlace(%j) is %j when its rank is taken away', (place, expected) => expect(plainPlace(place)).toBe(expected));
