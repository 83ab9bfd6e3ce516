import type { Day } from '../calendar/day.ts';
import type { ClientKind, DevelopmentStage, Grade, Potential, Segment } from '../client/client.ts';
import type { PersonRole } from '../client/person.ts';
import type { LoanClass } from '../credit/loan.ts';
import type { ProductFamily } from '../product/holding.ts';
import type { Stage } from '../stage/stage.ts';
import type { Channel } from '../touch/touch.ts';
import { type FieldKinds, type ImportField, type ValueKind, valueKindOf } from './fields.ts';
import type { Issue, IssueReason } from './issue.ts';
import type { ColumnMapping, Mapping } from './mapping.ts';
import { readAmount } from './values/amount.ts';
import { cleanText, foldWidth, saysNothing } from './values/clean.ts';
import { readUscc } from './values/client-words.ts';
import { readBirthday, readDay, readTime } from './values/day.ts';
import { readPhone } from './values/phone.ts';
import { readRate } from './values/rate.ts';
import * as words from './values/words.ts';

interface ValueByKind {
  text: string;
  code: string;
  uscc: string;
  day: Day;
  time: string;
  birthday: string;
  amount: number;
  rate: number;
  phone: string;
  channel: Channel;
  grade: Grade;
  stage: Stage;
  segment: Segment;
  developmentStage: DevelopmentStage;
  potential: Potential;
  clientKind: ClientKind;
  role: PersonRole;
  family: ProductFamily;
  loanClass: LoanClass;
  yesNo: boolean;
}

/** The values of one row by field; what is empty or could not be read is absent. */
export type RowValues = { -readonly [F in ImportField]?: ValueByKind[FieldKinds[F]] };

/** One row read: values and remarks. */
export interface ReadRow {
  readonly values: RowValues;
  readonly issues: readonly Issue[];
}

/** Longest texts the book stores, by field; all other texts 5000 UTF-16 units. */
const LONGEST: { readonly [F in ImportField]?: number } = Object.freeze({
  'client.shortName': 200,
  'client.number': 40,
  'client.referredBy': 200,
  'person.name': 200,
  'person.title': 100,
  'loan.number': 60,
  'loan.product': 200,
  'holding.name': 200,
});
const LONGEST_TEXT = 5000;
const SHOWN_VALUE = 60;
/** What Excel leaves of a formula that failed. */
const FORMULA_ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/i;
/** A secret written into running text: the word and what follows it. */
const SECRET_IN_TEXT =
  /((?:登录|支付|取款|查询|交易|网银|银行卡)?(?:密码|口令|卡密|验证码|CVV2?|CVN2?|安全码))\s*(?:是|为|[:=：])\s*[^\s,，;；。、]{3,}/gi;
/** A number of more than 15 digits in scientific notation, or with the zeros Excel puts for what it dropped. */
const ROUNDED = /^\d(?:\.\d+)?e\+?\d+$/i;

type Outcome = { value?: unknown; time?: string; error?: IssueReason; warning?: IssueReason };

/** Read the mapped cells of one row. `is1904` as the table says. */
export function readRow(cells: readonly string[], mapping: Mapping, is1904: boolean): ReadRow {
  const values: RowValues = {};
  const issues: Issue[] = [];
  // Where the bank's own number says who it is, a mistyped credit code is only left out.
  const isNumbered = mapping.columns.some(({ field, column }) => field === 'client.number' && cells[column]);
  for (const column of mapping.columns) {
    const { field } = column;
    if (!field || column.leftOut === 'secret') continue;
    const text = cleanText(cells[column.column] ?? '');
    if (text === '') continue;
    const outcome = FORMULA_ERROR.test(text) ? { warning: 'formulaError' as const } : readCell(text, column, is1904);
    if (outcome.value !== undefined) Object.assign(values, { [field]: outcome.value });
    // A column of date and time gives both; a column of its own for the time goes before it.
    if (field === 'touch.day' && outcome.time) values['touch.time'] ??= outcome.time;
    const reason = outcome.error ?? outcome.warning;
    if (!reason) continue;
    const isBearable = reason === 'badUscc' && isNumbered;
    const isSecret = reason === 'secretLeftOut' || reason === 'idNumberLeftOut';
    issues.push({
      level: outcome.error && !isBearable ? 'error' : 'warning',
      reason,
      field,
      column: column.column,
      ...(isSecret ? {} : { value: text.length > SHOWN_VALUE ? `${text.slice(0, SHOWN_VALUE)}…` : text }),
    });
  }
  return { values, issues };
}

function readCell(text: string, column: ColumnMapping, is1904: boolean): Outcome {
  const field = column.field as ImportField;
  switch (valueKindOf(field)) {
    case 'text':
      return readText(text, field);
    case 'code':
      return readCode(text, field);
    case 'uscc':
      return readUsccCell(text);
    case 'day': {
      const read = readDay(text, is1904);
      if (read === 'none') return {};
      if (!read) return { error: 'badDay' };
      return {
        value: read.day,
        ...(read.time ? { time: read.time } : {}),
        ...(read.isTwoDigitYear ? { warning: 'twoDigitYear' as const } : {}),
      };
    }
    case 'time':
      return orWarn(readTime(text) ?? timeOfDay(text, is1904), 'badTime');
    case 'birthday':
      return orWarn(readBirthday(text, is1904), 'badBirthday');
    case 'amount': {
      const fen = readAmount(text, column.amountUnit);
      if (fen === 'none') return {};
      if (fen === undefined) return { error: 'badAmount' };
      return { value: fen, ...(fen < 0 ? { warning: 'negativeAmount' as const } : {}) };
    }
    case 'rate': {
      const rate = readRate(text, column.rateUnit);
      if (rate === 'none') return {};
      if (!rate) return { error: 'badRate' };
      return { value: rate.bp, ...(rate.isFraction ? { warning: 'rateAsFraction' as const } : {}) };
    }
    case 'phone': {
      if (ROUNDED.test(text)) return { warning: 'digitsLost' };
      const read = readPhone(text);
      if (read === 'none') return {};
      return read
        ? { value: read.phone, ...(read.hasMore ? { warning: 'valueLeftOut' as const } : {}) }
        : { warning: 'badPhone' };
    }
    default:
      return readWord(text, field, valueKindOf(field));
  }
}

const WORD_READERS: { readonly [K in ValueKind]?: (text: string) => unknown } = Object.freeze({
  channel: words.readChannel,
  grade: words.readGrade,
  stage: words.readStage,
  segment: words.readSegment,
  developmentStage: words.readDevelopmentStage,
  potential: words.readPotential,
  clientKind: words.readClientKind,
  role: words.readRole,
  family: words.readFamily,
  loanClass: words.readLoanClass,
  yesNo: words.readYesNo,
});

function readWord(text: string, field: ImportField, kind: ValueKind): Outcome {
  const value = WORD_READERS[kind]?.(text);
  if (value !== undefined) return { value };
  if (saysNothing(text)) return {};
  // A guess at these would change a count or a risk; the others are only left out.
  return field === 'touch.channel' || field === 'loan.class' ? { error: 'unknownWord' } : { warning: 'unknownWord' };
}

function readText(text: string, field: ImportField): Outcome {
  if (field !== 'touch.text' && saysNothing(text)) return {};
  if (field === 'client.name') {
    const name = text.replace(/\s*[\r\n]+\s*/g, '').replace(/\s+/g, ' ');
    return name.length > 200 ? { error: 'nameTooLong' } : { value: name };
  }
  const bare = text.replace(SECRET_IN_TEXT, '$1 ***');
  const longest = LONGEST[field] ?? LONGEST_TEXT;
  const value = bare.length > longest ? cut(bare, longest) : bare;
  if (bare !== text) return { value, warning: 'secretLeftOut' };
  return value === text ? { value } : { value, warning: 'textCut' };
}

function readCode(text: string, field: ImportField): Outcome {
  const code = foldWidth(text).replace(/\s/g, '').toUpperCase();
  if (saysNothing(code)) return {};
  if (ROUNDED.test(code)) return { error: 'digitsLost' };
  return code.length > (LONGEST[field] ?? 40) ? { error: 'codeTooLong' } : { value: code };
}

function readUsccCell(text: string): Outcome {
  if (saysNothing(text)) return {};
  if (ROUNDED.test(text)) return { warning: 'digitsLost' };
  const read = readUscc(text);
  if (read.kind === 'uscc') return { value: read.code };
  if (read.kind === 'idNumber') return { warning: 'idNumberLeftOut' };
  return read.kind === 'bad' ? { error: 'badUscc' } : { warning: 'valueLeftOut' };
}

function timeOfDay(text: string, is1904: boolean): string | 'none' | undefined {
  const read = readDay(text, is1904);
  return read === 'none' ? 'none' : read?.time;
}

function orWarn(value: string | undefined, warning: IssueReason): Outcome {
  if (value === 'none') return {};
  return value === undefined ? { warning } : { value };
}

/** Cut without leaving half a character. */
function cut(text: string, length: number): string {
  const end = /[\uD800-\uDBFF]/.test(text[length - 1] ?? '') ? length - 1 : length;
  return text.slice(0, end);
}
