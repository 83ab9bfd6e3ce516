import classes from './route-print.module.css';

/** Print a list of lines alone: a sheet of its own stands in the page's place while the printer is asked. */
export function printRoute(title: string, lines: readonly string[]): void {
  const sheet = document.createElement('section');
  sheet.className = classes.sheet ?? '';
  const heading = document.createElement('h1');
  heading.textContent = title;
  const items = lines.map((line) => {
    const item = document.createElement('p');
    item.textContent = line;
    return item;
  });
  sheet.append(heading, ...items);
  document.body.append(sheet);
  document.body.classList.add(classes.printing ?? '');
  const restore = () => {
    sheet.remove();
    document.body.classList.remove(classes.printing ?? '');
  };
  window.addEventListener('afterprint', restore, { once: true });
  window.print();
}
