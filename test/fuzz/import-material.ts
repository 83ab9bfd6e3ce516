import { strToU8 } from 'fflate';
import type { TableSource } from '../../lib/domain/import/table.ts';
import type { Random } from '../../lib/util/random.ts';
import { type CellSpec, makeWorkbook } from './import-workbook.ts';

type Bytes = Uint8Array<ArrayBuffer>;
type Rows = string[][];

const HEADINGS = [
  '客户名称',
  '客户号',
  '统一社会信用代码',
  '联系人',
  '职务',
  '手机',
  '拜访日期',
  '沟通方式',
  '沟通内容',
  '下一步',
  '下次联系日期',
  '借据号',
  '贷款金额(万元)',
  '贷款余额(万元)',
  '利率(%)',
  '放款日',
  '到期日',
  '五级分类',
  '产品名称',
  '存款余额',
  '授信额度',
  '客户等级',
  '行业',
  '备注',
];
const NASTY = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '=1+1',
  '=HYPERLINK("http://x.example","点")',
  "+cmd|' /C calc'!A0",
  '@SUM(1)',
  '\u0000',
  'a\u0007b',
  '\uFEFF',
  '\u202E倒',
  '\uD800',
  '\uFFFF',
  '😀'.repeat(50),
  '甲'.repeat(40_000),
  '"',
  '""',
  "'",
  '\t',
  'a\r\nb\rc\nd',
  '#REF!',
  '1e999',
  '-1e999',
  '99999999999999999999',
  '0x10',
  'NaN',
  'Infinity',
  '１２３',
  '2026-02-30',
  '0000-00-00',
  '46086',
  '9E+15',
  '1,2,3',
  '(((5)))',
  '亿',
  '万',
  '5亿亿',
  '%',
  '<script>alert(1)</script>',
  '&lt;',
  '_x0000_',
  '_xD800_',
  '#{x}',
  '../../etc',
  '密码：hunter2',
  '11010519491231002X',
  '合计',
  ' ',
  '\u3000',
];
const GOOD: readonly ((random: Random) => string)[] = [
  (random) => `望川${random.int(1, 30)}有限公司`,
  (random) => `KH${random.int(1, 30)}`,
  () => '91350100M000100Y43',
  (random) => random.pick(['周明', '李芳、王强', '陈静(财务总监)']),
  () => '财务总监',
  (random) => `138${random.int(10_000_000, 99_999_999)}`,
  (random) => random.pick(['2026年3月5日', '2026/11/1 14:30', '20260301', '46086', '26.3.5']),
  (random) => random.pick(['拜访', '电话', '微信', '']),
  (random) => `第${random.int(1, 9)}次沟通`,
  (random) => random.pick(['', '送方案']),
  (random) => random.pick(['', '2026-12-01', '2026-01-01']),
  (random) => random.pick(['', `JJ${random.int(1, 9)}`]),
  () => '500',
  () => '1,350.55',
  () => '3.65',
  () => '2026-01-05',
  () => '2027-01-05',
  (random) => random.pick(['正常', '关注类']),
  (random) => random.pick(['', '企业网银', '协定存款']),
  () => '￥12,000.00',
  () => '1.2亿',
  () => 'A',
  () => '制造业',
  (random) => random.pick(['', '长期客户']),
];

/** A table a bank might send, with some cells replaced by something nasty. */
export function anyRows(random: Random, share: number): Rows {
  const columns = HEADINGS.map((_, i) => i).filter((i) => i === 0 || random.chance(0.7));
  const heading = columns.map((i) => (random.chance(share / 4) ? random.pick(NASTY) : (HEADINGS[i] as string)));
  const body = Array.from({ length: random.int(1, 25) }, () =>
    columns.map((i) => (random.chance(share) ? random.pick(NASTY) : (GOOD[i] as (random: Random) => string)(random))),
  );
  const titles = random.chance(0.3) ? [['2026年客户台账'], []] : [];
  return [...titles, heading, ...body];
}
/** Rows as XML can hold them: what it forbids is escaped as Excel does it. */
export const xmlSafe = (rows: Rows): CellSpec[][] =>
  rows.map((row) =>
    row.map((text) =>
      text.replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, (c) => `_x${c.charCodeAt(0).toString(16).padStart(4, '0')}_`),
    ),
  );
/** Bytes as the source of a table. */
export const file = (bytes: Uint8Array): TableSource => ({ kind: 'file', bytes: new Uint8Array(bytes) });
/** Rows as delimited text. */
export const csv = (rows: Rows, delimiter = ',', lineEnd = '\r\n') =>
  rows
    .map((row) =>
      row.map((cell) => (/[",\r\n\t;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter),
    )
    .join(lineEnd);
/** Text in an encoding of chance; `latin` loses what it cannot hold. */
export const encode = (text: string, random: Random): Bytes => {
  const wide = Uint8Array.from(text.split('').flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));
  const kind = random.pick(['utf-8', 'bom', 'utf-16le', 'utf-16be', 'latin']);
  if (kind === 'utf-16le') return Uint8Array.from([0xff, 0xfe, ...wide]);
  if (kind === 'utf-16be') return Uint8Array.from([0xfe, 0xff, ...wide.map((_, i) => wide[i ^ 1] as number)]);
  if (kind === 'latin') return Uint8Array.from([...text], (c) => c.charCodeAt(0) & 255);
  return new Uint8Array(strToU8((kind === 'bom' ? '\uFEFF' : '') + text));
};
/** Bytes of which some are others. */
export const flipped = (bytes: Uint8Array, random: Random, count: number): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  for (let i = 0; i < count; i += 1) copy[random.int(0, copy.length - 1)] = random.int(0, 255);
  return copy;
};
/** Rows as a workbook. */
export const workbook = (rows: Rows) => makeWorkbook({ rows: xmlSafe(rows) });
/** A workbook whose only sheet has these rows of XML. */
export const sheet = (inside: string) =>
  makeWorkbook({ sheet: `<worksheet><sheetData>${inside}</sheetData></worksheet>` });
/** A compound file, as Excel wrote before 2007, with one name in its directory. */
export const compound = (text: string) => {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [i, c] of [...text].entries()) bytes[1024 + i * 2] = c.charCodeAt(0);
  return bytes;
};
