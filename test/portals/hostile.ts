import { usccCheckCharacter } from '../../lib/domain/client/uscc.ts';
import { randomFrom } from '../../lib/util/random.ts';
import type { Bank } from './book.ts';
import { type Html, html, raw } from './html.ts';

/** The client shown on the hostile pages that show one. */
export const HOSTILE_SUBJECT = '云岭恒屹铸造有限公司';
/** Occurrences of client names in the huge page. */
export const HUGE_HITS = 400;

// Runs before everything else on each page, so that a test can read what went wrong.
const COLLECT = `window.__errors = [];
window.addEventListener('error', function (e) { window.__errors.push(String(e.message)); });
window.addEventListener('unhandledrejection', function (e) { window.__errors.push('unhandled: ' + String(e.reason)); });`;

/** Answer an address under /hostile/; undefined when there is no such page. */
export function hostilePage(bank: Bank, path: string, query: URLSearchParams): Html | undefined {
  switch (path) {
    case '/hostile/mutations':
      return page('mutations', subject(bank), mutate(Number(query.get('seconds') ?? 5) || 5));
    case '/hostile/prototypes':
      return page('prototypes', subject(bank), '', PROTOTYPES);
    case '/hostile/plain':
      return page('plain', PLAIN, '');
    case '/hostile/codes':
      return page('codes', codes(), '');
    case '/hostile/huge':
      return page('huge', huge(bank), '');
    default:
      return undefined;
  }
}

function subject(bank: Bank): Html {
  const found = bank.dossiers.find(({ client }) => client.name === HOSTILE_SUBJECT);
  return html`<h1>${HOSTILE_SUBJECT}</h1><table border="1"><tr><td>客户名称</td><td>${HOSTILE_SUBJECT}</td></tr>
    <tr><td>统一社会信用代码</td><td>${found?.client.uscc}</td></tr><tr><td>客户号</td><td>${found?.client.clientNumber}</td></tr></table>`;
}

function mutate(seconds: number): string {
  return `(function () {
  var box = document.getElementById('arena'), texts = [], end = performance.now() + ${seconds} * 1000, done = 0, start = performance.now();
  for (var i = 0; i < 200; i++) { var p = document.createElement('p'); texts.push(p.appendChild(document.createTextNode('行情 ' + i))); box.appendChild(p); }
  window.__mutations = 0;
  var timer = setInterval(function () {
    var now = performance.now(), due = Math.min(10000 * (now - start) / 1000, ${seconds} * 10000);
    for (; done < due; done++) {
      var t = texts[done % texts.length];
      if (done % 3 === 0) t.data = '行情 ' + done;
      else if (done % 3 === 1) t.parentNode.setAttribute('data-tick', done);
      else box.appendChild(t.parentNode);
    }
    window.__mutations = done;
    if (now >= end) { clearInterval(timer); window.__finished = true; }
  }, 4);
})();`;
}

const PROTOTYPES = `(function () {
  var broken = function () { window.__touched = (window.__touched || 0) + 1; throw new Error('overridden by the page'); };
  ['map', 'filter', 'push'].forEach(function (name) { Array.prototype[name] = broken; });
  Array.prototype[Symbol.iterator] = broken;
  window.JSON = { parse: broken, stringify: broken };
  window.Promise = broken;
  window.MutationObserver = broken;
  window.chrome = { runtime: { sendMessage: broken, connect: broken, id: 'page' } };
  window.browser = window.chrome;
  String.prototype.normalize = broken;
  Element.prototype.attachShadow = broken;
})();`;

const PLAIN = html`<h1>天气与交通</h1><p>今日多云，东风三级。公交十七路因施工绕行，预计下月恢复。</p>
  <p>图书馆周末延长开放至晚上九点，儿童阅览室照常。</p>`;

function codes(): Html {
  const random = randomFrom(3000);
  const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
  const lines = Array.from({ length: 3000 }, () => {
    const first17 = `91990100${Array.from({ length: 9 }, () => random.pick(alphabet)).join('')}`;
    const right = usccCheckCharacter(first17) as string;
    return first17 + random.pick(alphabet.filter((c) => c !== right));
  });
  return html`<h1>流水号</h1><table>${lines.map((code, i) => html`<tr><td>${i + 1}</td><td>${code}</td></tr>`)}</table>`;
}

function huge(bank: Bank): Html {
  const names = bank.dossiers.filter(({ client }) => client.kind !== 'person').map(({ client }) => client.name);
  const rows = 4000;
  const every = rows / HUGE_HITS;
  // Long enough that the page is about 500 KB of text and markup.
  const filler = '本行依据合同约定办理款项划转业务摘要';
  return html`<h1>交易流水</h1><table>${raw(
    Array.from({ length: rows }, (_, i) => {
      const party = i % every === 0 ? (names[(i / every) % names.length] as string) : `其他往来单位第${i}户`;
      return `<tr><td>${i + 1}</td><td>${party}</td><td>${filler}</td><td>${(i * 7919) % 100000}.00</td></tr>`;
    }).join(''),
  )}</table>`;
}

function page(title: string, body: Html, after: string, before = ''): Html {
  return html`${raw('<!doctype html>')}<html lang="zh-CN"><head><meta charset="utf-8"><script>${raw(COLLECT)}</script>
<script>${raw(before)}</script><title>${title}</title></head><body>${body}<div id="arena"></div><script>${raw(after)}</script></body></html>`;
}
