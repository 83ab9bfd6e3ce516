import { describe, expect, test } from 'vitest';
import { isTranslation, wordsOf } from './words.ts';

describe('wordsOf', () => {
  test.each([
    ['* 客 户 名 称：', '客户名称'],
    ['贷款余额（元）', '贷款余额(元)'],
    ['客户名称（必填）', '客户名称'],
    ['Customer No.', 'customerno'],
    ['ＣＩＦ号', 'cif号'],
    ['字'.repeat(100), ''],
  ])('writes %j as %j', (text, words) => expect(wordsOf(text)).toBe(words));
});

describe('isTranslation', () => {
  const same = (one: string, other: string) => isTranslation(wordsOf(one), wordsOf(other));
  test.each([
    ['客户名称', 'Customer Name'],
    ['客户名称', 'Name of Client'],
    ['客户号', 'Client No.'],
    ['客户编号', 'Customer ID'],
    ['借款人', 'Borrower'],
    ['借款人', 'Borrower Name'],
    ['统一社会信用代码', 'Unified Social Credit Code'],
    ['贷款余额（元）', 'Loan Balance (CNY)'],
    ['贷款余额', 'Outstanding Loan Balance'],
    ['授信额度', 'Credit Limit'],
    ['到期日', 'Maturity Date'],
    ['到期日', 'Due Date'],
    ['户名', 'Account Name'],
    ['Customer Name', '客户名称'],
    ['五级分类', 'Loan Classification'],
    ['申请额度', 'Amount Applied'],
    ['申请金额（元）', 'Amount Applied For (CNY)'],
    ['企业全称', 'Full Name'],
    ['企业全称', 'Company Name'],
  ])('knows %s as %s', (one, other) => expect(same(one, other)).toBe(true));
  test.each([
    ['贷款余额', 'Balance', 'less is said'],
    ['贷款余额', 'Deposit Balance', 'another account is meant'],
    ['贷款余额（元）', 'Loan Balance', 'the unit is missing'],
    ['贷款余额（万元）', 'Loan Balance (CNY)', 'the unit is another'],
    ['授信额度', 'Available Limit', 'another limit is meant'],
    ['客户名称', 'Customer Manager', 'a part is not known'],
    ['客户名称', '企业名称', 'both are Chinese'],
    ['客户名称', '客户名称', 'they are the same'],
    ['借款人', 'Borrower No.', 'a number is meant'],
    ['申请额度', 'Credit Limit', 'another limit is meant'],
    ['企业名称', 'Full Name', 'whose name is not said'],
    ['法人代表全称', 'Full Name', 'a person is meant'],
  ])('does not take %s for %s when %s', (one, other) => expect(same(one, other)).toBe(false));
});
