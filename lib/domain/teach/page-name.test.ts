import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_PAGE_NAME, proposePageName } from './page-name.ts';

const SECRETS = ['望川精密机械有限公司', '6020001371', '顾明远'];

test.each([
  ['客户详情 - 云岭银行客户关系管理系统', '客户详情'],
  ['望川精密机械有限公司 - 借据信息 | 信贷系统', '借据信息'],
  ['望川精密机械有限公司', undefined],
  ['望川精机客户详情', undefined],
  ['顾明远 客户详情', undefined],
  ['客户 6020001371 详情', undefined],
  ['另一家贸易有限公司贷款信息', undefined],
  ['云岭银行', undefined],
  ['Client overview · Core', 'Client overview'],
  ['', undefined],
])('of the title %j it proposes %j', (title, expected) => {
  expect(proposePageName(title, SECRETS)).toBe(expected);
});

test('never proposes what shares two characters with a client, whatever the title', () => {
  const han = fc.string({ unit: fc.constantFrom(...'云岭望川精密机械商贸客户详情信息贷款 -|'), maxLength: 30 });
  fc.assert(
    fc.property(han, fc.constantFrom('望川精密', '云岭商贸', '川岭'), (title, secret) => {
      const name = proposePageName(title, [secret]) ?? '';
      expect(name.length).toBeLessThanOrEqual(MAX_PAGE_NAME);
      for (let at = 0; at + 2 <= secret.length; at += 1) expect(name).not.toContain(secret.slice(at, at + 2));
    }),
  );
});
