import { addDays, type Day } from '../../lib/domain/calendar/day.ts';
import type { ImportField } from '../../lib/domain/import/fields.ts';
import { textCell } from '../../lib/transfer/export/cell.ts';
import { createWorkbook } from '../../lib/transfer/export/xlsx-workbook.ts';
import { TEMPLATE_COLUMNS } from '../../lib/transfer/import/template.ts';

/** Cells of one row of the template, by what they mean. */
export type TemplateRow = { readonly [F in ImportField]?: string };

/** The template as a user fills it in: its sheets and headings, these rows. */
export function filledTemplate(rows: readonly TemplateRow[]): Blob {
  const book = createWorkbook('2026-11-22T00:00:00', '');
  const sheet = book.sheet(
    0,
    '导入数据',
    TEMPLATE_COLUMNS.map(({ width }) => width),
    TEMPLATE_COLUMNS.map(({ heading }) => textCell(heading)),
  );
  for (const row of rows) sheet.row(TEMPLATE_COLUMNS.map(({ field }) => textCell(row[field] ?? '')));
  return book.finish('填写说明', [[textCell('填写说明')]]);
}

/** Rows of `count` clients that no other book has: a person, a touch, a next step and a product each. */
export function templateRows(count: number, today: Day): TemplateRow[] {
  return Array.from({ length: count }, (_, index) => ({
    'client.name': `晴川试点第${index + 1}精密制造有限公司`,
    'client.number': `KH${70_000_000 + index}`,
    'client.grade': 'ABCD'[index % 4] ?? 'C',
    'person.name': `周试${'甲乙丙丁'[index % 4]}`,
    'person.phone': String(13_900_000_000 + index),
    'touch.day': addDays(today, -(index % 40)),
    'touch.channel': '电话',
    'touch.text': `第 ${index + 1} 家：了解设备更新计划`,
    'next.text': '带方案拜访',
    'next.due': addDays(today, 7),
    'holding.name': '企业网银',
    'holding.since': '2025-01-15',
  }));
}

/** `rows` lines of a contact log as a CSV file: ten touches a client. */
export function touchLog(rows: number): string {
  const lines = Array.from({ length: rows }, (_, index) => {
    const client = Math.floor(index / 10);
    const day = addDays('2025-01-01', (index % 10) * 30 + (client % 25));
    return `澜江试点${client}号装备制造有限公司,9${String(client).padStart(9, '0')},${day},${index % 2 ? '电话' : '拜访'},第${index}次沟通：谈到扩产和授信`;
  });
  return ['客户名称,客户号,拜访日期,沟通方式,沟通内容', ...lines].join('\r\n');
}

/** Text in GB18030, as a bank's old systems write it: characters of one and two bytes. */
export function asGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const bytesOf = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) bytesOf.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((each) => (each < '\u0080' ? [each.charCodeAt(0)] : (bytesOf.get(each) ?? []))),
  );
}

/** The beginning of an Excel 97–2003 workbook. */
export function oldWorkbook(): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(new TextEncoder().encode('W\0o\0r\0k\0b\0o\0o\0k\0'), 1024);
  return bytes;
}
