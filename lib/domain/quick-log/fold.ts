const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;
const FULL_WIDTH_OFFSET = 0xfee0;

/** Traditional characters of the words a log is made of, and the marks of other habits of writing, by their plain form. */
const PLAIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '　': ' ',
    '\u00a0': ' ',
    '\t': ' ',
    '。': ';',
    '、': '、',
    '﹐': ',',
    '．': '.',
    '【': '[',
    '】': ']',
    '「': '"',
    '」': '"',
    '『': '"',
    '』': '"',
    '“': '"',
    '”': '"',
    ...pairs(
      '電电話话訪访總总經经談谈約约週周後后禮礼見见貸贷匯汇證证據据額额費费評评資资報报審审進进複复雜杂麻麻煩烦貴贵銀银業业',
    ),
    ...pairs(
      '務务會会計计長长廠厂門门產产購购債债財财顧顾問问險险託托應应給给說说訊讯發发郵邮動动沒没線线請请飯饭對对帳账賬账陳陈',
    ),
    ...pairs(
      '張张劉刘楊杨趙赵吳吴孫孙馬马鄭郑韓韩馮冯許许鄧邓羅罗葉叶蔣蒋蘇苏盧卢賈贾錢钱龍龙萬万個个兩两點点號号時时國国慶庆節节',
    ),
    ...pairs(
      '單单據据來来開开關关機机與与聯联係系續续擔担當当場场際际遠远鎖锁價价檢检終终臨临協协議议歸归劃划寫写標标項项設设備备',
    ),
  }),
);

/**
 * The line as the word lists expect it: half-width, lower case, simplified. Every UTF-16 unit stays in its place, so
 * that a place in the folded line is the same place in the line.
 */
export function foldLine(line: string): string {
  let folded = '';
  for (let at = 0; at < line.length; at += 1) folded += foldUnit(line.charCodeAt(at), line[at] as string);
  return folded;
}

function foldUnit(code: number, unit: string): string {
  if (code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST) {
    return String.fromCharCode(code - FULL_WIDTH_OFFSET).toLowerCase();
  }
  // Beyond ASCII a lower case may be longer than one unit (İ).
  if (code < 128 && code !== 9) return unit.toLowerCase();
  return PLAIN.get(unit) ?? unit;
}

/** A table from a text in which every second character is the plain form of the one before it. */
function pairs(text: string): Record<string, string> {
  const table: Record<string, string> = {};
  for (let at = 0; at + 1 < text.length; at += 2) table[text[at] as string] = text[at + 1] as string;
  return table;
}
