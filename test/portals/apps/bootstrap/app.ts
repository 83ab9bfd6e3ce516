import $ from 'jquery';
import { Modal } from 'bootstrap';
import DataTable from 'datatables.net-bs5';
import 'bootstrap/dist/css/bootstrap.css';
import 'datatables.net-bs5/css/dataTables.bootstrap5.css';
import { draw, loadFacts, mountPoint, pageName } from '../facts.ts';
import type { FactBook } from '../record.ts';
import { DETAILS } from './details.ts';
import { FIRMS, SUBJECTS } from './rows.ts';

const SHELL = `<nav class="navbar navbar-dark bg-primary px-3"><span class="navbar-brand">云岭银行 普惠金融管理台</span><span class="text-white">林知夏</span></nav>
  <div class="container-fluid py-3"><div class="row"><div class="col-2"><div class="list-group"><a class="list-group-item active">小微客户</a><a class="list-group-item">白名单</a><a class="list-group-item">走访记录</a></div></div>
  <div class="col-10" id="content"></div></div></div>`;
const PAGES: Readonly<Record<string, (book: FactBook) => string>> = {
  ...DETAILS,
  list: () => '<h5>小微客户名录</h5><table id="firms" class="table table-striped w-100"></table>',
  modal: () =>
    '<h5>小微客户名录</h5><table id="firms" class="table table-striped w-100"></table><div class="modal" id="info" tabindex="-1"><div class="modal-dialog"><div class="modal-content"><div class="modal-header"><h5 class="modal-title"></h5></div><div class="modal-body"></div></div></div></div>',
};

function drawFirms(book: FactBook): void {
  const data = FIRMS.map((name, i) => [
    i + 1,
    name,
    i % 3 ? '批发零售' : '餐饮',
    `<button class="btn btn-sm btn-outline-primary" data-name="${name}">概览</button>`,
  ]);
  new DataTable('#firms', {
    data,
    pageLength: 10,
    columns: ['序号', '企业名称', '行业', '操作'].map((title) => ({ title })),
    language: { search: '企业名称：', info: '共 _TOTAL_ 户' },
  });
  $('#firms').on('click', 'button', (event) => {
    const c = book.of(String($(event.currentTarget).data('name')));
    $('#info .modal-title').text(`${c.name} 概览`);
    $('#info .modal-body').html(
      `<p>授信额度 <b>${c.limit}</b></p><p>贷款到期日 ${c.due}</p><p>关联企业 ${SUBJECTS.detail}</p>`,
    );
    new Modal('#info', { backdrop: 'static' }).show();
  });
}

const page = PAGES[pageName()];
if (page) {
  const book = await loadFacts();
  draw(mountPoint(), SHELL);
  $('#content').html(page(book));
  if ($('#firms').length > 0) drawFirms(book);
  $('[data-value]').each((_, field) => {
    $(field).val(String($(field).data('value')));
  });
}
