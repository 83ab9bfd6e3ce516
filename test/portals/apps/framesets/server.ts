import { fullWidth, grouped, spaced } from '../../forms.ts';
import { type Html, html, raw } from '../../html.ts';
import type { FactBook } from '../record.ts';
import type { Answer } from '../spec.ts';
import { encodeGbk } from './gbk.ts';
import { DRAWER, PAYEES, SUBJECTS } from './rows.ts';

/** Answer an address of the teller system: frames in frames, tables in tables, GBK. */
export function answerFramesets(book: FactBook, path: string, query: URLSearchParams): Answer | undefined {
  const main = query.get('main') ?? 'account';
  if (path === 'desk')
    return frames('rows="40,*"', [
      ['head', 'head'],
      ['body', `body?main=${main}`],
    ]);
  if (path === 'body')
    return frames('cols="170,*"', [
      ['menu', 'menu'],
      ['work', `work?main=${main}`],
    ]);
  if (path === 'work')
    return frames('rows="60%,*"', [
      ['upper', main === 'two' ? 'account' : main],
      ['lower', main === 'two' ? 'bill' : main === 'account' ? 'flows' : 'empty'],
    ]);
  if (path === 'head')
    return page(
      '',
      html`<table width="100%"><tr><td><b>云岭银行 柜面前置系统</b></td><td align="right">柜员 0117 林知夏</td></tr></table>`,
    );
  if (path === 'menu')
    return page(
      '',
      html`<table border="1" width="100%">${['1001 账户查询', '1002 票据登记', '1003 汇款'].map((one) => html`<tr><td>${one}</td></tr>`)}</table>`,
    );
  if (path === 'account') return account(book);
  if (path === 'flows') return flows();
  if (path === 'bill') return bill(book);
  if (path === 'remit') return remit(book);
  return path === 'empty' ? page('', html`<br>`) : undefined;
}

function frames(layout: string, parts: readonly (readonly [string, string])[]): Answer {
  return page(
    '柜面前置系统',
    html`<frameset ${raw(layout)} border="1">${parts.map(([name, src]) => html`<frame name="${name}" src="${src}">`)}</frameset>`,
    false,
  );
}

/** Labels and values as columns of a table inside a layout table, each in a table of its own. */
function account(book: FactBook): Answer {
  const c = book.of(SUBJECTS.account);
  const cell = (label: string, value: string) =>
    html`<td><table><tr><td align="right"><font color="blue">${label}</font></td><td><b>${value}</b></td></tr></table></td>`;
  return page(
    '账户查询',
    html`<table width="100%"><tr><td><table border="0" cellspacing="1" bgcolor="#999999"><tr bgcolor="#ffffff">${cell('户　名', spaced(c.name))}${cell('客户号', fullWidth(c.clientNumber ?? ''))}</tr>
    <tr bgcolor="#ffffff">${cell('信用代码', grouped(c.uscc ?? '', '-'))}${cell('账　号', '9901 0100 0200 1408 01')}</tr></table></td></tr></table>`,
  );
}

function flows(): Answer {
  return page(
    '明细',
    html`<table border="1"><tr><td>日期</td><td>对方户名</td><td>金额</td></tr>${PAYEES.map((name, i) => html`<tr><td>2026-11-${10 + i}</td><td>${name}</td><td>${(i + 1) * 12_500}.00</td></tr>`)}</table>`,
  );
}

function bill(book: FactBook): Answer {
  const c = book.of(SUBJECTS.bill);
  return page(
    '票据登记',
    html`<form><table><tr><td>申请人名称：</td><td><input size="40" value="${c.name}"></td></tr><tr><td>票面金额：</td><td><input value="500,000.00"></td></tr><tr><td>收款人：</td><td><input size="40" value="${DRAWER}"></td></tr></table></form>`,
  );
}

/** The name over two lines in a preformatted receipt. */
function remit(book: FactBook): Answer {
  const c = book.of(SUBJECTS.remit);
  const [head, tail] = [c.name.slice(0, 10), c.name.slice(10)];
  return page(
    '汇款',
    html`<pre>云岭银行  汇款凭证\n\n汇款人户名: ${head}\n            ${tail}\n收款人户名: ${PAYEES[0] as string}\n金      额: 120,000.00\n</pre>`,
  );
}

function page(title: string, body: Html, hasBody = true): Answer {
  const content = hasBody ? html`<body bgcolor="#eeeeee">${body}</body>` : body;
  const markup = html`<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>${title}</title></head>${content}</html>`;
  return { type: 'text/html; charset=GBK', body: encodeGbk(markup.html) };
}
