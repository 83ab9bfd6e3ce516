import type { Dossier } from '../../lib/domain/dossier/dossier.ts';
import { type Bank, keyOf } from './book.ts';
import { fullWidth, grouped, halfWidthBrackets, spaced } from './forms.ts';
import { type Html, html, raw } from './html.ts';
import { yuan } from './words.ts';

/** Clients the menu frame lists as 最近查询, by full name. */
export const LEGACY_RECENT: readonly string[] = [
  '澜州砺川轴承股份有限公司',
  '云岭惠佰邻连锁超市有限公司',
  '沛宁禾谷农业集团有限公司',
  '汐港蓝棹进出口有限公司',
  '云岭市桥西区老廖粮油店',
];

/** How the old system prints the name and the code of a client. */
type Print = { readonly name: (name: string) => Html; readonly code: (code: string) => string };

const PLAIN: Print = { name: (name) => html`${name}`, code: (code) => grouped(code, ' ') };
// Each of these clients shows another habit of old systems.
const PRINTS: Readonly<Record<string, Print>> = {
  云岭精机制造有限公司: { name: (name) => html`${spaced(name)}`, code: fullWidth },
  青杉穹筑建设集团有限公司云岭分公司: {
    name: (name) => html`${name.slice(0, 12)}<br>${name.slice(12)}`,
    code: (code) => grouped(code, '-'),
  },
  '汐港铎海重工（集团）股份有限公司': {
    name: (name) => html`${halfWidthBrackets(name)}`,
    code: (code) => code.toLowerCase(),
  },
  云岭惠佰邻连锁超市有限公司: {
    name: (name) => html`<span>${name.slice(0, 2)}</span><span>${name.slice(2, 5)}</span><span>${name.slice(5)}</span>`,
    code: (code) => grouped(code, ' '),
  },
};

/** Answer an address of the old system; undefined when there is no such page. */
export function legacyPage(bank: Bank, path: string, query: URLSearchParams): Html | undefined {
  if (path === '/legacy/') return frames(query.get('no'));
  if (path === '/legacy/top') return top(bank);
  if (path === '/legacy/menu') return menu(bank);
  if (path === '/legacy/welcome')
    return page(
      '欢迎',
      '',
      html`<center><br><br><font size="4" color="#003399"><b>欢迎使用云岭银行综合业务系统</b></font>
    <br><br><font size="2">请从左侧菜单选择交易</font></center>`,
    );
  if (path !== '/legacy/account') return undefined;
  const dossier = bank.find(query.get('no') ?? '');
  return dossier ? account(bank, dossier) : undefined;
}

function frames(number: string | null): Html {
  const main = number === null ? '/legacy/welcome' : `/legacy/account?no=${encodeURIComponent(number)}`;
  return html`${raw('<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Frameset//EN">')}
<html><head><meta charset="utf-8"><title>云岭银行综合业务系统</title></head>
<frameset rows="58,*" frameborder="0" border="0" framespacing="0">
<frame name="top" src="/legacy/top" scrolling="no" noresize>
<frameset cols="210,*" frameborder="1" border="3"><frame name="menu" src="/legacy/menu"><frame name="main" src="${main}"></frameset>
</frameset></html>`;
}

function top(bank: Bank): Html {
  return page(
    'banner',
    '#0A246A',
    html`<table width="100%" height="58" cellpadding="0" cellspacing="0" border="0"><tr>
    <td width="20"></td><td><font color="#FFFFFF" size="5"><b>云岭银行</b></font> <font color="#A6CAF0" size="4">综合业务系统 V3.1</font></td>
    <td align="right"><font color="#FFFFFF" size="2">机构：990101 营业部　柜员：0117　业务日期：${bank.today}&nbsp;&nbsp;</font></td></tr></table>`,
  );
}

function menu(bank: Bank): Html {
  const recent = LEGACY_RECENT.flatMap((name) => bank.dossiers.find(({ client }) => client.name === name) ?? []);
  const item = (text: string): Html => html`<tr><td bgcolor="#E9F0FB"><font size="2">　├ ${text}</font></td></tr>`;
  const head = (text: string): Html =>
    html`<tr><td bgcolor="#8FB0DE"><font size="2" color="#FFFFFF"><b>■ ${text}</b></font></td></tr>`;
  return page(
    '菜单',
    '#D6E3F7',
    html`<table width="100%" cellpadding="4" cellspacing="1" border="0">
    ${head('账户管理')}${item('[2101] 账户信息查询')}${item('[2105] 账户明细查询')}${item('[2110] 余额对账')}
    ${head('客户信息')}${item('[1201] 客户资料维护')}${item('[1203] 客户合并')}
    ${head('最近查询')}${recent.map(
      ({ client }) => html`<tr><td bgcolor="#FFFFFF"><font size="2">
      <a target="main" href="/legacy/account?no=${keyOf(client)}">${client.name}</a></font></td></tr>`,
    )}</table>`,
  );
}

function account(bank: Bank, dossier: Dossier): Html {
  const { client, holdings, touches } = dossier;
  const print = PRINTS[client.name] ?? PLAIN;
  const label = (text: string): Html =>
    html`<td bgcolor="#C6D8F0" align="right" width="18%" nowrap><font size="2">${text}：</font></td>`;
  const value = (content: Html | string): Html =>
    html`<td bgcolor="#FFFFFF" width="32%"><font size="2">${content}</font></td>`;
  const balance = holdings.find((holding) => holding.family === 'settlement')?.balanceFen ?? 0;
  const flows = touches.slice(-8).reverse();
  return page(
    '账户信息查询',
    '#EEF3FB',
    html`<table width="96%" align="center" cellpadding="2"><tr><td>
    <font size="3" color="#003399"><b>[2101] 账户信息查询</b></font></td></tr></table>
    <table width="96%" align="center" cellpadding="5" cellspacing="1" border="0" bgcolor="#7F9DB9">
    <tr>${label('客户名称')}${value(print.name(client.name))}${label('客 户 号')}${value(fullWidth(client.clientNumber ?? ''))}</tr>
    <tr>${label(client.kind === 'person' ? '证件号码' : '统一社会信用代码')}${value(client.uscc ? print.code(client.uscc) : '99010119******0017')}
      ${label('账户状态')}${value('正常')}</tr>
    <tr>${label('账　　号')}${value(`9901 0100 ${(client.clientNumber ?? '0000000000').slice(2)} 01`)}${label('币　　种')}${value('人民币')}</tr>
    <tr>${label('账户余额')}${value(yuan(balance))}${label('开户日期')}${value(client.firstBusinessDay ?? client.createdOn)}</tr>
    <tr>${label('开户机构')}${value('云岭银行营业部')}${label('地　　址')}${value(client.address ?? '')}</tr></table><br>
    <table width="96%" align="center" cellpadding="4" cellspacing="1" border="0" bgcolor="#7F9DB9">
    <tr bgcolor="#8FB0DE">${['交易日期', '摘要', '借方发生额', '贷方发生额', '柜员'].map((h) => html`<td align="center"><font size="2" color="#FFFFFF"><b>${h}</b></font></td>`)}</tr>
    ${flows.map(
      (
        flow,
        i,
      ) => html`<tr bgcolor="${i % 2 ? '#F2F6FC' : '#FFFFFF'}"><td align="center"><font size="2">${flow.day}</font></td>
      <td><font size="2">${['转账', '代发工资', '货款', '手续费'][i % 4] as string}</font></td>
      <td align="right"><font size="2">${i % 2 ? yuan(1_250_000 * (i + 3)) : ''}</font></td>
      <td align="right"><font size="2">${i % 2 ? '' : yuan(3_780_000 * (i + 2))}</font></td><td align="center"><font size="2">0117</font></td></tr>`,
    )}</table>
    <table width="96%" align="center"><tr><td align="center"><br><input type="button" value=" 打 印 "> <input type="button" value=" 返 回 ">
    <br><font size="1" color="#888888">演示环境，数据均为虚构 ${bank.today}</font></td></tr></table>`,
  );
}

function page(title: string, background: string, body: Html): Html {
  return html`<html><head><meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="/static/legacy.css"></head>
<body topmargin="0" leftmargin="0" marginwidth="0" marginheight="0" bgcolor="${background || '#EEF3FB'}">${body}</body></html>`;
}
