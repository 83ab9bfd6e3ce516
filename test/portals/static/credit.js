// A small single-page application in the manner of credit systems: routes by history.pushState, a virtually scrolled
// table whose rows are thrown away and built anew on scroll and on a timer, and forms of read-only inputs.
(() => {
  const app = document.getElementById('app');
  const ROW_HEIGHT = 32;
  const RENDERED = 20;
  const hasTick = new URLSearchParams(location.search).get('tick') !== '0';
  let rows;
  let leave = () => {};

  function element(tag, attributes, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes ?? {})) {
      if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
      else node.setAttribute(name, value);
    }
    node.append(...children);
    return node;
  }

  async function read(path) {
    const response = await fetch(path);
    if (!response.ok) throw new Error(String(response.status));
    return response.json();
  }

  function go(path) {
    history.pushState(null, '', path + (hasTick ? '' : '?tick=0'));
    route();
  }

  async function route() {
    leave();
    leave = () => {};
    const here = location.pathname;
    const loan = /^\/credit\/loan\/(\w+)$/.exec(here)?.[1];
    app.replaceChildren(element('div', { class: 'loading' }, '数据加载中…'));
    try {
      if (loan) {
        const view = await read(`/credit/api/loans/${loan}`);
        if (location.pathname === here) showLoan(view);
      } else {
        rows ??= await read('/credit/api/applications');
        if (location.pathname === here) showList();
      }
    } catch (error) {
      if (location.pathname === here)
        app.replaceChildren(element('div', { class: 'loading' }, `查无此笔业务（${error.message}）`));
    }
  }

  function showList() {
    document.title = '授信申请列表 - 信贷管理系统';
    const body = element('div', { class: 'rows' });
    const canvas = element('div', { class: 'canvas', style: `height:${rows.length * ROW_HEIGHT}px` }, body);
    const scroller = element('div', { class: 'scroller', role: 'rowgroup' }, canvas);
    let selected = '';
    let ticks = 0;
    const draw = () => {
      const first = Math.max(0, Math.min(rows.length - RENDERED, Math.floor(scroller.scrollTop / ROW_HEIGHT) - 2));
      body.style.transform = `translateY(${first * ROW_HEIGHT}px)`;
      body.replaceChildren(
        ...rows.slice(first, first + RENDERED).map((row, i) => {
          const cells = [first + i + 1, row.number, row.borrower, row.product, row.amount, row.applied, row.state];
          const line = element('div', { class: 'line', role: 'row', 'aria-selected': String(row.number === selected) });
          line.append(...cells.map((cell) => element('div', { role: 'cell', class: 'cell' }, String(cell))));
          const action = row.loan
            ? element('a', { href: `/credit/loan/${row.loan}`, 'data-route': '' }, '借据')
            : element('span', { class: 'off' }, '—');
          line.append(element('div', { role: 'cell', class: 'cell' }, action));
          line.addEventListener('click', () => {
            selected = row.number;
            draw();
          });
          return line;
        }),
      );
    };
    const status = element('span', { class: 'status' }, '已是最新');
    const head = ['序号', '申请编号', '借款人名称', '业务品种', '申请金额', '申请日期', '状态', '操作'];
    app.replaceChildren(
      element('h2', {}, '授信申请列表'),
      element(
        'div',
        { class: 'tools' },
        element('input', { placeholder: '申请编号 / 客户名称' }),
        element('button', {}, '查询'),
        `共 ${rows.length} 笔`,
        status,
      ),
      element(
        'div',
        { class: 'table', role: 'grid', 'aria-rowcount': String(rows.length) },
        element(
          'div',
          { class: 'line head', role: 'row' },
          ...head.map((text) => element('div', { role: 'columnheader', class: 'cell' }, text)),
        ),
        scroller,
      ),
    );
    scroller.addEventListener('scroll', () => requestAnimationFrame(draw));
    draw();
    const timer = hasTick
      ? setInterval(() => {
          ticks += 1;
          status.textContent = `第 ${ticks} 次自动刷新`;
          draw();
        }, 3000)
      : 0;
    leave = () => clearInterval(timer);
  }

  function showLoan(view) {
    document.title = `${view.title} - 信贷管理系统`;
    const field = ([label, value, kind]) => {
      const id = `f-${label.replace(/\W/g, (c) => c.charCodeAt(0).toString(36))}`;
      const control =
        kind === 'input' ? element('input', { id, readonly: '' }) : element('span', { id, class: 'value' }, value);
      // Set as a property, as frameworks do: the attribute stays empty.
      if (kind === 'input') control.value = value;
      return element('div', { class: 'field' }, element('label', { for: id }, label), control);
    };
    app.replaceChildren(
      element(
        'div',
        { class: 'crumbs' },
        element('a', { href: '/credit/', 'data-route': '' }, '授信申请列表'),
        ` > ${view.title}`,
      ),
      element('h2', {}, view.title),
      ...view.groups.map((group) =>
        element(
          'fieldset',
          {},
          element('legend', {}, group.title),
          element('div', { class: 'fields' }, ...group.fields.map(field)),
        ),
      ),
      element(
        'div',
        { class: 'tools' },
        element('button', { onclick: () => history.back() }, '返 回'),
        element('button', {}, '打印借据'),
      ),
    );
  }

  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[data-route]');
    if (!link) return;
    event.preventDefault();
    go(link.getAttribute('href'));
  });
  addEventListener('popstate', route);
  route();
})();
