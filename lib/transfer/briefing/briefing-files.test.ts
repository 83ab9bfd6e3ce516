import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type BriefingDocument, plainBriefing } from './document.ts';
import { wordBriefing } from './word.ts';

const DOCUMENT: BriefingDocument = {
  language: 'zh-CN',
  title: '访前简报',
  name: '云岭精机 <测试> & 公司',
  mark: '李经理 · 11月22日 09:30',
  none: '没有数据',
  parts: [
    {
      title: '双方承诺',
      lines: [
        { text: '我方答应：\n给测算', source: '待办 · 昨天', isOld: false },
        { text: '可提：扩产组合', more: '开场：听说要上新线', source: '规则 · 8月1日', isOld: true },
      ],
    },
    { title: '风险提示', lines: [] },
    { title: '寒暄话题', lines: [] },
  ],
};

test('the text says every line with its source, one line each, and what has no data in one sentence', () => {
  expect(plainBriefing(DOCUMENT)).toBe(
    [
      '访前简报  云岭精机 <测试> & 公司',
      '李经理 · 11月22日 09:30',
      '',
      '【双方承诺】',
      '- 我方答应： 给测算  (待办 · 昨天)',
      '- 可提：扩产组合  (规则 · 8月1日)',
      '  开场：听说要上新线',
      '',
      '风险提示 / 寒暄话题: 没有数据',
      '',
    ].join('\n'),
  );
});

test('the Word file holds the same, on A4, with its maker at the foot', async () => {
  const parts = unzipSync(new Uint8Array(await (await wordBriefing(DOCUMENT)).arrayBuffer()));
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const texts = [...body.matchAll(/<w:t[ >][^<]*<|<w:t>([^<]*)</g)].length;
  expect(texts).toBeGreaterThan(8);
  for (const text of [
    '云岭精机 &lt;测试&gt; &amp; 公司',
    '给测算',
    '开场：听说要上新线',
    '规则 · 8月1日',
    '风险提示',
    '没有数据',
  ]) {
    expect(body).toContain(text);
  }
  expect(body).toMatch(/<w:pgSz [^>]*w:w="11907"[^>]*w:h="16840"|<w:pgSz [^>]*w:h="16840"[^>]*w:w="11907"/);
  const foot = Object.keys(parts).find((name) => /^word\/footer/.test(name)) ?? '';
  expect(strFromU8(parts[foot] ?? new Uint8Array())).toContain('李经理 · 11月22日 09:30');
});
