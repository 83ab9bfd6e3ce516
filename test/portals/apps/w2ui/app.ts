import 'w2ui/w2ui-2.0.css';
import { w2form, w2grid, w2layout, w2popup, w2sidebar, w2tabs } from 'w2ui/w2ui-2.0.es6.js';
import { loadFacts, mountPoint, pageName } from '../facts.ts';
import type { FactBook } from '../record.ts';
import { LEASES, SUBJECTS } from './rows.ts';

const records = LEASES.map((name, recid) => ({
  recid,
  name,
  item: recid % 2 ? '注塑机' : '数控机床',
  rent: `${12 + recid}万元`,
}));
const gridOptions = {
  name: 'leases',
  columns: [
    { field: 'recid', text: '序号', size: '60px' },
    { field: 'name', text: '承租企业', size: '260px' },
    { field: 'item', text: '租赁物', size: '120px' },
    { field: 'rent', text: '月租金', size: '120px' },
  ],
  records,
};

const VIEWS: Readonly<Record<string, (book: FactBook) => { render(box: unknown): void }>> = {
  list: () => new w2grid(gridOptions),
  chosen: () => new w2grid({ ...gridOptions, multiSelect: false }),
  form(book) {
    const c = book.of(SUBJECTS.form);
    return new w2form({
      name: 'lease',
      header: '合同登记',
      record: {
        lessee: c.name,
        code: c.uscc,
        supplier: '沛宁玖衡阀门有限公司',
        note: '设备由云岭精机制造有限公司供货',
      },
      fields: [
        { field: 'lessee', type: 'text', html: { label: '承租人', attr: 'style="width:300px"' } },
        { field: 'code', type: 'text', html: { label: '社会信用代码', attr: 'style="width:300px"' } },
        { field: 'supplier', type: 'text', html: { label: '供应商', attr: 'style="width:300px"' } },
        { field: 'note', type: 'textarea', html: { label: '备注', attr: 'style="width:300px;height:80px"' } },
      ],
    });
  },
  tabs: () =>
    new w2tabs({
      name: 'open',
      active: 't1',
      tabs: [
        { id: 't0', text: '沛宁云笺文化创意有限公司' },
        { id: 't1', text: SUBJECTS.tabs },
        { id: 't2', text: '任务清单' },
      ],
    }),
  popup: () => new w2grid({ ...gridOptions, onDblClick: () => openPopup() }),
};

function openPopup(): void {
  w2popup.open({
    title: '承租人信息',
    width: 520,
    height: 260,
    body: `<table><tr><td>承租人名称</td><td>${SUBJECTS.popup}</td></tr><tr><td>在租合同</td><td>3 份</td></tr></table>`,
  });
}

const view = VIEWS[pageName()];
if (view) {
  const book = await loadFacts();
  const box = mountPoint();
  box.style.cssText = 'width:960px;height:640px';
  const layout = new w2layout({
    name: 'layout',
    panels: [
      { type: 'top', size: 40, html: '<b>云岭金租 租赁资产管理</b>　林知夏' },
      { type: 'left', size: 160 },
      { type: 'main', html: '' },
    ],
  });
  layout.render(box);
  layout.html(
    'left',
    new w2sidebar({
      name: 'side',
      nodes: ['合同台账', '租金计划', '资产巡检'].map((text, i) => ({ id: `n${i}`, text, selected: i === 0 })),
    }),
  );
  layout.html('main', view(book));
  if (pageName() === 'tabs') {
    const note = document.createElement('div');
    note.style.cssText = 'position:absolute;left:170px;top:90px';
    note.textContent = '本期应收租金 26万元，已收 26万元';
    box.append(note);
  }
}
