import { observeElementOffset, observeElementRect, elementScroll, Virtualizer } from '@tanstack/virtual-core';
import { AllCommunityModule, createGrid, ModuleRegistry } from 'ag-grid-community';
import { TabulatorFull } from 'tabulator-tables';
import 'tabulator-tables/dist/css/tabulator.css';
import { draw, loadFacts, mountPoint, pageName } from '../facts.ts';
import type { FactBook } from '../record.ts';
import { MAILS, MERCHANTS } from './rows.ts';

const HEAD = '<div style="padding:8px;background:#234;color:#fff">云岭银行 数据报表平台　林知夏</div>';

/** ag-grid: rows and columns are drawn as they come into view; the first column is pinned in a container of its own. */
function merchants(box: HTMLElement, book: FactBook): void {
  draw(box, '<div id="grid" style="height:420px;width:900px"></div><div id="info"></div>');
  ModuleRegistry.registerModules([AllCommunityModule]);
  createGrid(box.querySelector('#grid') as HTMLElement, {
    columnDefs: [
      { field: 'no', headerName: '商户号', pinned: 'left', width: 120 },
      { field: 'name', headerName: '商户名称', width: 260 },
      ...['一月', '二月', '三月', '四月', '五月'].map((headerName, i) => ({ field: `m${i}`, headerName, width: 140 })),
    ],
    rowData: MERCHANTS.rows.map(
      (name, i): Record<string, string | number> => ({
        no: `89901${10_000 + i}`,
        name,
        ...{ m0: i * 3, m1: i * 4, m2: i, m3: i * 2, m4: 7 },
      }),
    ),
    rowSelection: { mode: 'singleRow', checkboxes: false, enableClickSelection: true },
    onRowDoubleClicked: ({ data }) => {
      if (!data) return;
      const c = book.of(String(data.name));
      draw(
        box.querySelector('#info') as HTMLElement,
        `<h3>商户画像</h3><div style="display:grid;grid-template-columns:120px 1fr"><div>商户名称</div><div>${c.name}</div><div>经营地址</div><div>${c.address}</div></div>`,
      );
    },
  });
}

/** Tabulator: rows are asked for as the user scrolls. */
function payroll(box: HTMLElement): void {
  draw(box, '<div id="grid"></div>');
  new TabulatorFull(box.querySelector('#grid') as HTMLElement, {
    height: 420,
    layout: 'fitColumns',
    ajaxURL: 'payroll.json',
    progressiveLoad: 'scroll',
    paginationSize: 40,
    columns: [
      { title: '代发单位', field: 'name' },
      { title: '人数', field: 'count', width: 120 },
    ],
  });
}

/** Plain elements placed by a virtualiser: no table, no roles. */
function mails(box: HTMLElement): void {
  draw(
    box,
    '<h2>函证往来</h2><div id="view" style="height:400px;overflow:auto"><div id="all" style="position:relative"></div></div>',
  );
  const [view, all] = [box.querySelector('#view') as HTMLElement, box.querySelector('#all') as HTMLElement];
  const show = (list: Virtualizer<HTMLElement, HTMLElement>) => {
    all.style.height = `${list.getTotalSize()}px`;
    all.replaceChildren(
      ...list.getVirtualItems().map(({ index, start }) => {
        const row = document.createElement('div');
        row.style.cssText = `position:absolute;top:${start}px;height:40px`;
        draw(row, `<b>${MAILS.rows[index]}</b> <small>第 ${index + 1} 封，余额核对无误</small>`);
        return row;
      }),
    );
  };
  const list = new Virtualizer<HTMLElement, HTMLElement>({
    count: MAILS.rows.length,
    overscan: 2,
    estimateSize: () => 40,
    getScrollElement: () => view,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: show,
  });
  list._didMount();
  list._willUpdate();
  show(list);
}

const VIEWS: Readonly<Record<string, (box: HTMLElement, book: FactBook) => void>> = { merchants, payroll, mails };
const view = VIEWS[pageName()];
if (view) {
  const book = await loadFacts();
  draw(mountPoint(), `${HEAD}<div id="box" style="padding:8px"></div>`);
  view(document.getElementById('box') as HTMLElement, book);
}
