import { css, html, LitElement, type TemplateResult } from 'lit';

/** Whether the record pages hide what is inside their elements from scripts of the page, as Lightning does. */
export type Mode = 'open' | 'closed';

/** Define the building blocks of a record page, in the manner of Lightning: each field an element with a shadow root. */
export function defineElements(mode: Mode): void {
  const shadowRootOptions = { ...LitElement.shadowRootOptions, mode };

  class Field extends LitElement {
    static override shadowRootOptions = shadowRootOptions;
    static override properties = { label: {}, value: {} };
    static override styles =
      css`:host { display: block; padding: 6px 0; border-bottom: 1px solid #ddd; } .l { color: #555; font-size: 12px; }`;
    declare label: string;
    declare value: string;
    override render(): TemplateResult {
      return html`<div class="l">${this.label}</div><div><slot name="icon"></slot><bank-text .text=${this.value}></bank-text></div>`;
    }
  }

  class Text extends LitElement {
    static override shadowRootOptions = shadowRootOptions;
    static override properties = { text: {} };
    declare text: string;
    override render(): TemplateResult {
      return html`<span>${this.text}</span>`;
    }
  }

  class Header extends LitElement {
    static override shadowRootOptions = shadowRootOptions;
    static override properties = { entity: {}, name: {} };
    static override styles = css`h1 { font-size: 18px; margin: 4px 0; }`;
    declare entity: string;
    declare name: string;
    override render(): TemplateResult {
      return html`<header><p>${this.entity}</p><h1><bank-text .text=${this.name}></bank-text></h1><slot></slot></header>`;
    }
  }

  class Related extends LitElement {
    static override shadowRootOptions = shadowRootOptions;
    static override properties = { caption: {}, rows: { attribute: false } };
    declare caption: string;
    declare rows: readonly string[];
    override render(): TemplateResult {
      return html`<article><h2>${this.caption}（${this.rows.length}）</h2><table><thead><tr><th>商机</th><th>客户</th></tr></thead><tbody>
        ${this.rows.map((name, i) => html`<tr><td>OP-${100 + i}</td><td><a href="#"><bank-text .text=${name}></bank-text></a></td></tr>`)}</tbody></table></article>`;
    }
  }

  class Input extends LitElement {
    static override shadowRootOptions = shadowRootOptions;
    static override properties = { label: {}, value: {} };
    declare label: string;
    declare value: string;
    override render(): TemplateResult {
      return html`<label for="input">${this.label}</label><input id="input" .value=${this.value} style="width:280px">`;
    }
  }

  for (const [name, element] of [
    ['bank-field', Field],
    ['bank-text', Text],
    ['bank-header', Header],
    ['bank-related', Related],
    ['bank-input', Input],
  ] as const) {
    customElements.define(name, element);
  }
}
