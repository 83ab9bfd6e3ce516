import { expect, test } from 'vitest';
import { initI18n } from '../../lib/i18n/i18n.ts';
import type { Evidence } from '../../lib/hooks/service-types.ts';
import { reasonText } from './reason-text.ts';

const t = initI18n('zh-CN').getFixedT('zh-CN');
const evidence = (patch: Partial<Evidence>): Evidence => ({
  kind: 'name',
  finding: 'same',
  text: '云岭精机制造有限公司',
  weight: 100,
  ...patch,
});

test('says what fits first, and then what does not, by the digits a person compares', () => {
  const reasons = [
    evidence({ kind: 'uscc', finding: 'differs', text: '91990100MAFKWBTQAY', weight: -20 }),
    evidence({}),
  ];
  expect(reasonText(reasons, t)).toBe('名称一致，统一社会信用代码不同（页面尾号 TQAY）');
});

test.each([
  [evidence({ kind: 'maskedName', finding: 'fits' }), '名称可见部分相符'],
  [evidence({ kind: 'relatedName', finding: 'near', relation: 'form' }), '仅组织形式写法不同'],
  [evidence({ kind: 'relatedName', finding: 'differs', text: '别家有限公司' }), '名称不同（别家有限公司）'],
])('puts %o into words', (reason, expected) => {
  expect(reasonText([reason, reason], t)).toBe(expected);
});
