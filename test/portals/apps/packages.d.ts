/** What is used here of packages that come without types. */

declare module 'bootstrap' {
  export class Modal {
    constructor(element: string, options: { readonly backdrop: 'static' });
    show(): void;
  }
}

declare module 'tabulator-tables' {
  export class TabulatorFull {
    constructor(element: HTMLElement, options: object);
  }
}

declare module 'w2ui/w2ui-2.0.es6.js' {
  interface Widget {
    render(box: unknown): void;
  }
  type Make = new (options: object) => Widget;
  export const w2form: Make;
  export const w2grid: Make;
  export const w2sidebar: Make;
  export const w2tabs: Make;
  export class w2layout implements Widget {
    constructor(options: object);
    render(box: unknown): void;
    html(panel: string, content: Widget | string): void;
  }
  export const w2popup: { open(options: object): void };
}
