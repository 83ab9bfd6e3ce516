import { addDays, type Day } from '../../domain/calendar/day.ts';
import type { ImportField } from '../../domain/import/fields.ts';
import { type Cell, dayCell, EMPTY, textCell } from '../export/cell.ts';
import { createWorkbook } from '../export/xlsx-workbook.ts';

/** One column of the template. */
export interface TemplateColumn {
  readonly field: ImportField;
  readonly heading: string;
  readonly width: number;
  /** How to fill it in; empty when the heading says all. */
  readonly hint: string;
  readonly example: (today: Day) => Cell;
}

const text = (example: string) => () => textCell(example);
const number = (decimal: string) => (): Cell => ({ kind: 'number', decimal });
const day = (offset: number) => (today: Day) => dayCell(addDays(today, offset));
const nothing = () => EMPTY;

/** The columns of the template. The headings are banks' usual words: each is recognised without being mapped. */
export const TEMPLATE_COLUMNS: readonly TemplateColumn[] = Object.freeze([
  column(
    'client.name',
    '客户名称',
    30,
    '必填（或填客户号、统一社会信用代码）。企业写全称，个人写姓名。',
    text('云岭精密机械有限公司'),
  ),
  column('client.number', '客户号', 16, '行内客户号。优先按它找到已有客户。', text('KH10000001')),
  column('client.uscc', '统一社会信用代码', 22, '18 位，按校验码核对。请勿填身份证号。', text('91350100M000100Y43')),
  column('client.kind', '客户类型', 12, '企业、个体工商户、自然人。', text('企业')),
  column('client.segment', '所属行业', 16, '如制造业、批发和零售业、建筑业。', text('制造业')),
  column('client.grade', '客户等级', 10, 'A、B、C、D。', text('B')),
  column(
    'client.stage',
    '关系阶段',
    12,
    '初步接触、方案设计、商务谈判、协议执行、关系深化、暂缓、流失。',
    text('初步接触'),
  ),
  column('client.address', '注册地址', 30, '', text('示例市示例路 1 号')),
  column('client.note', '备注', 24, '请勿填写密码、验证码等信息。', nothing),
  column('person.name', '联系人', 12, '多人用顿号隔开；职务、手机属于第一人。', text('周明')),
  column('person.title', '职务', 12, '', text('财务总监')),
  column('person.phone', '手机', 16, '', text('13800000000')),
  column('touch.day', '拜访日期', 12, '日期的常见写法都可以：2026/3/5、2026年3月5日、20260305。', day(-3)),
  column('touch.channel', '沟通方式', 12, '拜访、电话、微信、来访、邮件、活动、短信。', text('拜访')),
  column('touch.text', '沟通内容', 40, '', text('了解设备更新计划')),
  column('next.text', '下一步计划', 24, '', text('带融资方案再访')),
  column('next.due', '下次联系日期', 14, '早于今天的会写进沟通内容，不生成待办。', day(7)),
  column('holding.name', '已持有产品', 18, '如企业网银、代发工资、协定存款。', text('企业网银')),
  column('holding.since', '签约日期', 12, '', day(-200)),
  column('deposit.balance', '存款余额(万元)', 16, '单位写在标题里，可改为(元)或(亿元)。', number('120.5')),
  column('credit.limit', '授信额度(万元)', 16, '', number('1000')),
  column('loan.number', '借据号', 18, '有借据号的行按借据导入，须填余额、利率、放款日、到期日和五级分类。', nothing),
  column('loan.product', '贷款品种', 18, '', nothing),
  column('loan.principal', '贷款金额(万元)', 16, '', nothing),
  column('loan.balance', '贷款余额(万元)', 16, '', nothing),
  column('loan.rate', '执行利率(%)', 12, '年利率。', nothing),
  column('loan.disbursedOn', '放款日期', 12, '', nothing),
  column('loan.maturesOn', '贷款到期日', 12, '', nothing),
  column('loan.class', '五级分类', 12, '正常、关注、次级、可疑、损失。', nothing),
]);

const NOTES = [
  '一行可以同时写客户、联系人、一次沟通、产品和一笔借据；同一客户可以写多行。',
  '不需要的列可以整列删除，列的先后也可以调整。示例行请删除。',
  '导入前会逐行预览：哪些新增、哪些更新、哪些重复而跳过，都可以逐行更改；整次导入可以撤销。',
];

/** The template as an .xlsx file: notes on the first sheet, headings and an example row on the second. */
export function makeTemplate(today: Day): Blob {
  const book = createWorkbook(`${today}T00:00:00`, '');
  const sheet = book.sheet(
    0,
    '导入数据',
    TEMPLATE_COLUMNS.map(({ width }) => width),
    TEMPLATE_COLUMNS.map(({ heading }) => textCell(heading)),
  );
  sheet.row(TEMPLATE_COLUMNS.map(({ example }) => example(today)));
  const hints = TEMPLATE_COLUMNS.filter(({ hint }) => hint !== '').map(({ heading, hint }) => [
    textCell(heading),
    textCell(hint),
  ]);
  return book.finish('填写说明', [
    [textCell('填写说明'), EMPTY],
    ...NOTES.map((note, i) => [textCell(String(i + 1)), textCell(note)]),
    ...hints,
  ]);
}

function column(
  field: ImportField,
  heading: string,
  width: number,
  hint: string,
  example: TemplateColumn['example'],
): TemplateColumn {
  return { field, heading, width, hint, example };
}
