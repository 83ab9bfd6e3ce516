import { randomFrom } from './reading-page.ts';

/** What a portal's next release does to its pages. Each leaves what a reader sees as true as it was. */

const ENGLISH: Readonly<Record<string, string>> = {
  客户名称: 'Customer Name',
  借款人: 'Borrower',
  统一社会信用代码: 'Unified Social Credit Code',
  客户号: 'Customer No.',
  贷款余额: 'Loan Balance',
  账户余额: 'Account Balance',
  到期日: 'Maturity Date',
  五级分类: 'Loan Classification',
  法定代表人: 'Legal Representative',
  注册地址: 'Registered Address',
  管户经理: 'Relationship Manager',
  建档日期: 'Created On',
  账户状态: 'Account Status',
  开户日期: 'Opened On',
  开户机构: 'Branch',
  借据号: 'Note No.',
  业务品种: 'Product',
  借据金额: 'Note Amount',
  年利率: 'Annual Rate',
  发放日: 'Disbursed On',
  产品名称: 'Product',
  余额: 'Balance',
  额度: 'Limit',
  开通日期: 'Opened On',
  客户类型: 'Customer Type',
  所属行业: 'Industry',
  登记状态: 'Registration Status',
};

/** The labels as a reader sees them, colon and unit aside. */
function labels(): Text[] {
  const found: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (ENGLISH[bare((node as Text).data)]) found.push(node as Text);
  }
  return found;
}

function bare(text: string): string {
  return text.replace(/[\s:：]|（.*）/gu, '');
}

function shuffled<T>(some: readonly T[], seed: number): T[] {
  const random = randomFrom(seed);
  const rest = [...some];
  return some.map(() => rest.splice(random(rest.length), 1)[0] as T);
}

export const TRANSFORMS = {
  nothing: () => undefined,
  /** Every class and id has another name, as after a new build of the portal; what ids tie together stays tied. */
  rename(seed: number): void {
    const random = randomFrom(seed);
    const names = new Map<string, string>();
    const name = (old: string) => {
      const known = names.get(old) ?? `x${random(1_000_000).toString(36)}`;
      names.set(old, known);
      return known;
    };
    for (const element of document.querySelectorAll('*')) {
      if (element.hasAttribute('class')) {
        const classes = (element.getAttribute('class') ?? '').split(/\s+/).filter(Boolean);
        element.setAttribute('class', classes.map((one) => name(`.${one}`)).join(' '));
      }
      for (const attribute of ['id', 'for', 'aria-labelledby', 'aria-controls', 'aria-describedby']) {
        const ids = element.getAttribute(attribute);
        if (ids)
          element.setAttribute(
            attribute,
            ids
              .split(/\s+/)
              .map((id) => name(`#${id}`))
              .join(' '),
          );
      }
    }
  },
  /** Every table of data has one more column, every form one more field, somewhere. */
  insertColumn(seed: number): void {
    const random = randomFrom(seed);
    // The head of a table may be a table of its own: its body gets its column at the same place.
    let head: { readonly at: number; readonly width: number } | undefined;
    for (const table of document.querySelectorAll('table')) {
      const [first] = table.rows;
      const isBody = head !== undefined && first?.cells.length === head.width;
      const isData = first && (isBody || first.cells[0]?.tagName === 'TH' || table.tHead);
      if (isData) {
        const at: number = isBody ? (head?.at ?? 0) : random(first.cells.length + 1);
        head = table.rows.length === 1 && !isBody ? { at, width: first.cells.length } : undefined;
        const labelled = isBody ? undefined : first;
        const width = first.cells.length;
        for (const row of table.rows) {
          if (row.cells.length !== width) continue;
          const cell = document.createElement(row.cells[0]?.tagName ?? 'td');
          cell.textContent = row === labelled ? '经办渠道' : '柜面';
          row.insertBefore(cell, row.cells[at] ?? null);
        }
      } else {
        for (const row of table.rows) {
          if (row.cells.length < 2 || row.cells.length % 2 !== 0) continue;
          // A form in a table: a label and a value more, before any pair.
          const before = row.cells[2 * random(row.cells.length / 2 + 1)] ?? null;
          for (const text of ['经办渠道：', '柜面']) {
            const cell = document.createElement('td');
            cell.textContent = text;
            row.insertBefore(cell, before);
          }
        }
      }
    }
    for (const form of document.querySelectorAll('dl,.fields,.form')) {
      const [field] = form.children;
      const copy = field?.cloneNode(true) as Element | undefined;
      if (!field || !copy) continue;
      const texts = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(), i = 0; node; node = texts.nextNode()) {
        if ((node as Text).data.trim() === '') continue;
        (node as Text).data = i === 0 ? '经办渠道' : '柜面';
        i += 1;
      }
      for (const input of copy.querySelectorAll('input')) input.value = '柜面';
      for (const element of [copy, ...copy.querySelectorAll('*')]) {
        for (const tie of ['id', 'for', 'name', 'aria-labelledby'])
          if (element.hasAttribute(tie)) element.setAttribute(tie, `new-${tie}`);
      }
      form.insertBefore(copy, form.children[random(form.children.length + 1)] ?? null);
    }
  },
  /** Two rows of every table, two fields of every form change places. */
  swapRows(seed: number): void {
    const random = randomFrom(seed);
    const swap = (all: readonly Element[]) => {
      if (all.length < 2) return;
      const i = random(all.length - 1);
      all[i]?.before(all[i + 1] as Element);
    };
    for (const table of document.querySelectorAll('table')) {
      const head = table.tHead ? table.tHead.rows.length : table.rows[0]?.querySelector('td') ? 0 : 1;
      swap([...table.rows].slice(head));
    }
    for (const form of document.querySelectorAll('dl,.fields,.form')) swap([...form.children]);
  },
  /** Half of the labels are in English. */
  translate(seed: number): void {
    const all = shuffled(labels(), seed);
    for (const label of all.slice(0, Math.ceil(all.length / 2))) {
      const unit = /（(.*)）/u.exec(label.data)?.[1];
      const english = ENGLISH[bare(label.data)] as string;
      label.data = `${english}${unit === '万元' ? ' (RMB 10,000)' : unit === '元' ? ' (CNY)' : unit === '%' ? ' (%)' : ''}${/[:：]\s*$/u.test(label.data) ? ': ' : ''}`;
    }
  },
  /** All of it at once. */
  everything(seed: number): void {
    TRANSFORMS.insertColumn(seed);
    TRANSFORMS.swapRows(seed);
    TRANSFORMS.translate(seed);
    TRANSFORMS.rename(seed);
  },
};
