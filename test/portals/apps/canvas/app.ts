import type Spreadsheet from 'x-data-spreadsheet';
import 'x-data-spreadsheet/dist/xspreadsheet.js';
import 'x-data-spreadsheet/dist/xspreadsheet.css';
import { draw, mountPoint, pageName } from '../facts.ts';

declare const x_spreadsheet: (selector: string, options: object) => Spreadsheet;

const ROWS = ['云岭精机制造有限公司', '云岭恒屹铸造有限公司', '澜州砺川轴承股份有限公司'];

draw(
  mountPoint(),
  `<p>云岭银行 报表填报</p>${pageName() === 'beside' ? '<table><tr><th>填报单位</th><td>云岭分行营业部</td></tr><tr><th>客户名称</th><td>云岭澄泓食品有限公司</td></tr></table>' : ''}<div id="sheet"></div>`,
);
x_spreadsheet('#sheet', { showToolbar: false, view: { width: () => 900, height: () => 420 } }).loadData({
  name: '明细',
  rows: Object.fromEntries(ROWS.map((text, i) => [i, { cells: { 0: { text: String(i + 1) }, 1: { text } } }])),
});
