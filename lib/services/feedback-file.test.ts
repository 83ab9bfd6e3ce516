import { describe, expect, test } from 'vitest';
import type { FeedbackEntry } from '../domain/feedback/feedback-list.ts';
import type { FeedbackExport } from './feedback.ts';
import { feedbackFile } from './feedback-file.ts';

const ENTRY: FeedbackEntry = {
  ...{ clientId: 'c1', clientName: '望川精机', touchId: 't1', index: 0, day: '2026-11-20' },
  ...{ family: 'settlement', kind: 'fault', text: '李敏说网银慢', masked: '**说网银慢' },
};
const REQUEST: FeedbackExport = {
  ...{ entries: [{ ...ENTRY, family: 'wealth', text: '=1+1', masked: '=1+1' }, ENTRY], format: 'csv', isMasked: true },
  ...{ by: '王芳', reason: '报产品部门' },
  words: {
    ...{ title: '产品反馈', headings: ['日期', '产品', '类型', '内容', '客户'], aboutTitle: '关于' },
    about: (at) => [
      ['生成', at],
      ['用途', '报产品部门'],
    ],
    product: ({ family }) => family,
    kind: ({ kind }) => kind,
  },
};
const linesOf = async (request: FeedbackExport) =>
  (await feedbackFile(request, '2026-11-22 09:30').text()).replace('\uFEFF', '').trimEnd().split('\r\n');

describe('a file of feedback', () => {
  test('names neither clients nor people when it is masked', async () => {
    expect(await linesOf(REQUEST)).toEqual([
      '生成: 2026-11-22 09:30；用途: 报产品部门',
      '日期,产品,类型,内容',
      '2026-11-20,settlement,fault,**说网银慢',
      "2026-11-20,wealth,fault,'=1+1",
    ]);
  });
  test('has clients and their words when it is not', async () => {
    const [, headings, first] = await linesOf({ ...REQUEST, isMasked: false });
    expect(headings).toBe('日期,产品,类型,内容,客户');
    expect(first).toBe('2026-11-20,settlement,fault,李敏说网银慢,望川精机');
  });
  test('is a workbook when that is asked for', async () => {
    const blob = feedbackFile({ ...REQUEST, format: 'xlsx' }, '2026-11-22 09:30');
    expect(new TextDecoder().decode(new Uint8Array(await blob.arrayBuffer()).slice(0, 2))).toBe('PK');
  });
});
