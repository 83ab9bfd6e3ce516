import { addDays, daysBetween } from '../calendar/day.ts';
import type {
  ClientPart,
  HoldingPart,
  ImportSettings,
  LoanPart,
  NextPart,
  PassedOver,
  PersonPart,
  RowDraft,
  TouchPart,
} from './draft.ts';
import type { ImportField } from './fields.ts';
import type { Issue, IssueReason } from './issue.ts';
import type { Mapping } from './mapping.ts';
import { type ReadRow, type RowValues, readRow } from './read-row.ts';
import { PAST_STEP_MARK } from './plan-records.ts';
import { cleanText } from './values/clean.ts';
import { readFamily, saysUnanswered } from './values/words.ts';

const TOTAL =
  /^(?:合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|本页合计|制表|制单|打印|审核|复核|填表|统计口径|(?:备注|说明|注)[:：])/;
/** A next step without a day is due this many days after its touch. */
const DEFAULT_STEP_DAYS = 7;
/** Older touches without a dated next step are history: nothing is to be done any more. */
const RECENT_DAYS = 30;
/** Business before this day is rather a slip of the pen. */
const LONG_AGO = '1980-01-01';
/** Names taken out of one cell. */
const MAX_PEOPLE = 10;
const WHEN_UNNAMED = Object.freeze({ step: '跟进', loan: '贷款', deposit: '存款', limit: '授信额度' });

/** Collects remarks while a row is taken apart. */
type Remark = (level: Issue['level'], reason: IssueReason, field?: ImportField, taken?: string) => void;

/** Takes rows apart one by one, in order: a row may go on with the client of the row above. */
export function createInterpreter(
  mapping: Mapping,
  settings: ImportSettings,
): (cells: readonly string[], row: number) => RowDraft {
  const headings = mapping.columns
    .filter(({ field }) => field)
    .map(({ column, heading }) => ({ column, heading: cleanText(heading) }));
  let above: ClientPart = {};
  return (cells, row) => {
    const passedOver = passOver(cells, headings);
    if (passedOver) return { row, passedOver, client: {}, people: [], holdings: [], issues: [] };
    const read = readRow(cells, mapping, settings.is1904);
    const draft = assemble(read, row, settings, above);
    if (isNamed(draft.client)) above = draft.client;
    return draft;
  };
}

function passOver(
  cells: readonly string[],
  headings: readonly { column: number; heading: string }[],
): PassedOver | undefined {
  const first = cells.find((cell) => cell !== '');
  if (first !== undefined && first.length < 40 && TOTAL.test(first)) return 'total';
  let [filled, same] = [0, 0];
  for (const { column, heading } of headings) {
    const cell = cells[column];
    if (!cell) continue;
    filled += 1;
    if (cell === heading) same += 1;
  }
  if (filled === 0) return 'noValues';
  // Printed reports repeat their headings on every page.
  return same * 2 > filled && same >= Math.min(2, headings.length) ? 'headingAgain' : undefined;
}

function isNamed(client: ClientPart): boolean {
  return client.name !== undefined || client.clientNumber !== undefined || client.uscc !== undefined;
}

function assemble(
  { values, issues: read }: ReadRow,
  row: number,
  settings: ImportSettings,
  above: ClientPart,
): RowDraft {
  const issues = [...read];
  const remark: Remark = (level, reason, field, taken) =>
    issues.push({ level, reason, ...(field ? { field } : {}), ...(taken === undefined ? {} : { taken }) });
  let client = clientOf(values);
  if (!isNamed(client) && settings.isClientCarriedDown) client = { ...client, ...identityOf(above) };
  if (!isNamed(client) && !issues.some(({ field, level }) => level === 'error' && field?.startsWith('client.'))) {
    remark('error', 'noClient');
  }
  const people = peopleOf(values, client, remark);
  const touch = touchOf(values, people[0]?.name, settings, remark);
  const next = nextOf(values, touch, settings, remark);
  checkDays(values, settings, remark);
  return {
    row,
    client,
    people,
    ...next,
    ...(values['loan.number'] === undefined ? {} : { loan: loanOf(values, values['loan.number'], settings, remark) }),
    holdings: holdingsOf(values, remark),
    issues,
  };
}

function identityOf({ name, clientNumber, uscc, kind }: ClientPart): ClientPart {
  return {
    ...(name === undefined ? {} : { name }),
    ...(clientNumber === undefined ? {} : { clientNumber }),
    ...(uscc === undefined ? {} : { uscc }),
    ...(kind === undefined ? {} : { kind }),
  };
}

function clientOf(values: RowValues): ClientPart {
  const referrer = values['client.referredBy'];
  return defined({
    name: values['client.name'],
    shortName: values['client.shortName'],
    clientNumber: values['client.number'],
    uscc: values['client.uscc'],
    kind: values['client.kind'],
    segment: values['client.segment'],
    developmentStage: values['client.developmentStage'],
    potential: values['client.potential'],
    grade: values['client.grade'],
    stage: values['client.stage'],
    firstBusinessDay: values['client.firstBusinessDay'],
    referredBy: referrer === undefined ? undefined : { name: referrer },
    address: values['client.address'],
    note: values['client.note'],
  });
}

function peopleOf(values: RowValues, client: ClientPart, remark: Remark): PersonPart[] {
  const phone = values['person.phone'];
  // A natural person's phone is the client's own.
  const cell = values['person.name'] ?? (phone !== undefined && client.kind === 'person' ? client.name : undefined);
  if (cell === undefined) {
    if (phone !== undefined) remark('warning', 'personWithoutName', 'person.phone');
    return [];
  }
  const names = cell
    .split(/[、,，;；/\n|]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .slice(0, MAX_PEOPLE);
  return names.map((each, index) => {
    const bracketed = /^(.+?)\s*[(（]\s*([^()（）]{2,20})\s*[)）]$/.exec(each);
    const title = (index === 0 ? values['person.title'] : undefined) ?? bracketed?.[2];
    return {
      name: bracketed?.[1] ?? each,
      ...defined({ title, role: index === 0 ? values['person.role'] : undefined }),
      ...(index === 0
        ? defined({
            phone,
            birthday: values['person.birthday'],
            note: values['person.note'],
            leftOn: values['person.leftOn'],
          })
        : {}),
    };
  });
}

function touchOf(
  values: RowValues,
  personName: string | undefined,
  settings: ImportSettings,
  remark: Remark,
): TouchPart | undefined {
  const { 'touch.day': day, 'touch.text': text, 'touch.channel': said } = values;
  if (day === undefined) {
    if (text !== undefined) remark('error', 'missing', 'touch.day');
    return undefined;
  }
  if (said === undefined) remark('warning', 'assumed', 'touch.channel', settings.channel);
  const isUnanswered = values['touch.isEffective'] === undefined && text !== undefined && saysUnanswered(text);
  if (isUnanswered) remark('warning', 'assumed', 'touch.isEffective', 'false');
  return {
    channel: said ?? settings.channel,
    day,
    ...defined({ time: values['touch.time'], personName }),
    text: text ?? '',
    isEffective: values['touch.isEffective'] ?? !isUnanswered,
  };
}

/** The touch and its next step. A step whose day is past is history: it goes into the words of the touch. */
function nextOf(
  values: RowValues,
  touch: TouchPart | undefined,
  settings: ImportSettings,
  remark: Remark,
): { touch?: TouchPart; next?: NextPart } {
  const { 'next.text': said, 'next.due': day } = values;
  if (said === undefined && day === undefined) return touch ? { touch } : {};
  const { today } = settings;
  const due = day ?? addDays(touch && touch.day > today ? touch.day : today, DEFAULT_STEP_DAYS);
  const isHistory =
    due < today || (day === undefined && touch !== undefined && daysBetween(touch.day, today) > RECENT_DAYS);
  if (isHistory) {
    remark('warning', 'pastNextStep', 'next.due');
    const line = [day, said].filter(Boolean).join(' ');
    return touch ? { touch: { ...touch, text: joined(touch.text, PAST_STEP_MARK + line) } } : {};
  }
  if (day === undefined) remark('warning', 'assumed', 'next.due', due);
  const next: NextPart = { kind: 'nextStep', text: said ?? WHEN_UNNAMED.step, due };
  return touch ? { touch, next } : { next };
}

function joined(text: string, line: string): string {
  return `${text}${text === '' ? '' : '\n'}${line}`.slice(0, 5000);
}

function loanOf(values: RowValues, number: string, settings: ImportSettings, remark: Remark): LoanPart {
  const [from, to] = [values['loan.disbursedOn'], values['loan.maturesOn']];
  if (from !== undefined && to !== undefined && to < from) remark('error', 'maturesBeforeStart', 'loan.maturesOn');
  return {
    number,
    ...defined({
      product: values['loan.product'],
      principalFen: values['loan.principal'],
      balanceFen: values['loan.balance'],
      rateBp: values['loan.rate'],
      disbursedOn: from,
      maturesOn: to,
      loanClass: values['loan.class'] ?? settings.loanClass,
    }),
  };
}

function holdingsOf(values: RowValues, remark: Remark): HoldingPart[] {
  const holdings: HoldingPart[] = [];
  const { 'holding.name': name, 'holding.family': family, 'loan.number': loanNumber } = values;
  const since = values['holding.since'];
  if (name !== undefined) {
    const read = family ?? readFamily(name);
    if (read === undefined) remark('warning', 'assumed', 'holding.family', 'settlement');
    holdings.push({
      name,
      family: read ?? 'settlement',
      ...defined({
        balanceFen: values['holding.balance'],
        limitFen: values['holding.limit'],
        since,
        until: values['holding.until'],
      }),
    });
  }
  const deposit = values['deposit.balance'];
  if (deposit !== undefined) holdings.push(amountHolding('deposit', WHEN_UNNAMED.deposit, { balanceFen: deposit }));
  const limit = values['credit.limit'];
  if (limit !== undefined) holdings.push(amountHolding('loan', WHEN_UNNAMED.limit, { limitFen: limit }));
  const lent = values['loan.balance'] ?? values['loan.principal'];
  if (loanNumber === undefined && lent !== undefined) {
    const days = defined({ since: values['loan.disbursedOn'], until: values['loan.maturesOn'] });
    holdings.push({
      ...amountHolding('loan', values['loan.product'] ?? WHEN_UNNAMED.loan, { balanceFen: lent }),
      ...days,
    });
  }
  return holdings;
}

function amountHolding(
  family: 'deposit' | 'loan',
  name: string,
  amount: { balanceFen?: number; limitFen?: number },
): HoldingPart {
  const isNothing = (amount.balanceFen ?? amount.limitFen) === 0;
  return { family, name, ...amount, ...(isNothing ? { isNothing } : {}) };
}

function checkDays(values: RowValues, settings: ImportSettings, remark: Remark): void {
  for (const field of ['touch.day', 'loan.disbursedOn', 'client.firstBusinessDay', 'holding.since'] as const) {
    const day = values[field];
    if (day === undefined) continue;
    if (day > settings.today) remark('warning', 'futureDay', field, day);
    else if (day < LONG_AGO) remark('warning', 'longAgo', field, day);
  }
}

/** The object without what is undefined. */
function defined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
