import { expect, test } from 'vitest';
import { chineseText } from '../../test/briefing/in-words.ts';
import type { LineContent } from '../../lib/domain/briefing/line.ts';
import { contentText } from './use-line-text.ts';

const TEXT = chineseText('2026-11-22');

test.each<[LineContent, string]>([
  [{ kind: 'risk', level: 'low', because: ['financial'] }, '风险总评：低'],
  [{ kind: 'risk', level: 'high', because: ['financial', 'sector'] }, '风险总评：高（财务风险、行业风险）'],
  [{ kind: 'risk', level: 'noData', because: ['sector'] }, '风险总评：数据不足，还缺行业风险'],
  [{ kind: 'riskSignal', signal: 'licenceExpired', measures: [] }, '证照过期，还没定措施'],
  [
    { kind: 'riskSignal', signal: 'cashTight', note: '货款压着', measures: ['moreSecurity', 'shorterTerm'] },
    '现金紧张：货款压着，措施：增加担保、缩短期限',
  ],
  [
    { kind: 'question', text: '员工有多少？', method: 'talk', due: '2026-11-20', isOverdue: true },
    '员工有多少？（访谈，逾期 2 天）',
  ],
  [{ kind: 'gaps', families: ['payroll', 'bills'] }, '有需求迹象、还没谈：代发工资、票据'],
  [
    { kind: 'objection', scenario: 'price', worked: false, card: '利率：把价格拆开讲' },
    '嫌利率定价高（上次没有化解），可答：把价格拆开讲',
  ],
  [{ kind: 'objection', scenario: 'loyalToOther', isLikely: true }, '对新银行观望（可能会提）'],
  [
    { kind: 'step', text: '拜访', due: '2026-11-23', isOverdue: false, time: '14:30', place: '厂区' },
    '明天 14:30：拜访（厂区）',
  ],
  [{ kind: 'file', name: '授信方案.docx' }, '授信方案.docx'],
])('%o reads “%s”', (content, said) => {
  expect(contentText(TEXT, content, (id) => id)).toBe(said);
});
