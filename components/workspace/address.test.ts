import { describe, expect, test } from 'vitest';
import { linkTo, readAddress } from './address.ts';

describe('the address of a workspace page', () => {
  test.each([
    ['', '', {}],
    ['#', '', {}],
    ['#audit', 'audit', {}],
    ['#audit?client=a&text=1%2B1', 'audit', { client: 'a', text: '1+1' }],
  ])('reads %j', (hash, page, query) => {
    const address = readAddress(hash);
    expect(address.page).toBe(page);
    expect(Object.fromEntries(address.query)).toEqual(query);
  });

  test('comes back as it was written, when values hold what addresses are made of', () => {
    const query = { client: 'a?b#c&d=e', text: '云岭 机械' };
    expect(Object.fromEntries(readAddress(linkTo('audit', query)).query)).toEqual(query);
  });

  test('leaves out what is empty', () => {
    expect(linkTo('audit', { client: undefined, text: '' })).toBe('#audit');
  });
});
