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
    case '/hostile/valid-codes':
      return page('valid-codes', validCodes(), '');
    case '/hostile/disguised':
      return page('disguised', disguised(Number(query.get('as') ?? 0)), '');
    case '/hostile/imitator':
      return page('imitator', PLAIN, IMITATOR);
    case '/hostile/remover':
      return page('remover', html`${subject(bank)}${roster(bank)}`, REMOVER);
    case '/hostile/long-text':
      return page('long-text', subject(bank), longText(Number(query.get('mb') ?? 5) || 5));
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

/** Codes nobody has, all with the right check character and each under a label of its own. */
function validCodes(): Html {
  const random = randomFrom(4000);
  const rows = Array.from({ length: 3000 }, () => {
    const first17 = `91990199MA${String(random.int(0, 9_999_999)).padStart(7, '0')}`;
    return html`<tr><td>统一社会信用代码</td><td>${first17 + (usccCheckCharacter(first17) as string)}</td></tr>`;
  });
  return html`<h1>企业信息</h1><table>${rows}</table>`;
}

/** The subject's name as it looks, and is not: turned around, with letters nobody sees, as part of another name. */
export const DISGUISES: readonly string[] = Object.freeze([
  `\u202e${HOSTILE_SUBJECT}\u202c`,
  `\u202e${[...HOSTILE_SUBJECT].reverse().join('')}\u202c`,
  `\u2067${HOSTILE_SUBJECT}\u2069`,
  `${HOSTILE_SUBJECT.slice(0, 4)}\u202d${HOSTILE_SUBJECT.slice(4)}`,
  `${HOSTILE_SUBJECT.slice(0, 4)}\u3164${HOSTILE_SUBJECT.slice(4)}`,
  `${HOSTILE_SUBJECT.slice(0, 4)}\u0301${HOSTILE_SUBJECT.slice(4)}`,
  `${HOSTILE_SUBJECT}\u200b昆明分公司`,
  `新${HOSTILE_SUBJECT.slice(1)}`,
]);

function disguised(as: number): Html {
  const name = DISGUISES[as] ?? '';
  return html`<h1>${name}</h1><table><tr><td>客户名称</td><td>${name}</td></tr></table>`;
}

/** Looks and speaks as it thinks that we do. */
const IMITATOR = `(function () {
  var says = [{ type: 'page.openClient', request: { clientId: '1' } }, { type: 'page.hello', request: {} },
    { type: 'page.candidates', request: { generation: 1, candidates: [{ index: 0, kind: 'name', text: '${HOSTILE_SUBJECT}', cues: ['labelled'], isMarkable: true }] } }];
  var host = document.createElement('qwertyu-asdfghj');
  host.style.cssText = 'position:absolute;left:0;top:0;z-index:2147483647';
  document.documentElement.appendChild(host);
  var badge = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('span'));
  badge.setAttribute('role', 'button');
  badge.style.cssText = 'position:absolute;left:200px;top:200px;width:40px;height:40px;background:#0f766e;border-radius:50%';
  function speak() {
    says.forEach(function (one) {
      window.postMessage(one, '*');
      window.dispatchEvent(new CustomEvent('message', { detail: one }));
      document.dispatchEvent(new CustomEvent(one.type, { detail: one.request }));
      try { chrome.runtime.sendMessage(one); } catch (error) { window.__refused = (window.__refused || 0) + 1; }
      new BroadcastChannel(one.type).postMessage(one);
    });
  }
  badge.addEventListener('click', function () { window.__clicked = true; speak(); });
  speak();
})();`;

function roster(bank: Bank): Html {
  const names = bank.dossiers.slice(0, 12).map(({ client }) => client.name);
  return html`<h2>往来单位</h2><table><tr><th>名称</th></tr>${names.map((name) => html`<tr><td>${name}</td></tr>`)}</table>`;
}

const REMOVER = `(function () {
  window.__removed = 0;
  function sweep() {
    [].slice.call(document.documentElement.children).forEach(function (child) {
      if (child === document.head || child === document.body) return;
      child.remove();
      window.__removed += 1;
    });
    if (window.CSS && CSS.highlights) CSS.highlights.clear();
    document.adoptedStyleSheets = [];
  }
  new MutationObserver(sweep).observe(document.documentElement, { childList: true });
  setInterval(sweep, 5);
})();`;

/** One text without an end, made in the page: of words that are nearly names. */
function longText(megabytes: number): string {
  return `(function () {
  var line = '云岭恒屹路口往来单位第九号商贸，余额一千元；', box = document.createElement('p');
  box.textContent = line.repeat(Math.ceil(${megabytes} * 1048576 / line.length));
  document.getElementById('arena').appendChild(box);
  window.__length = box.textContent.length;
})();`;
}

function page(title: string, body: Html, after: string, before = ''): Html {
  return html`${raw('<!doctype html>')}<html lang="zh-CN"><head><meta charset="utf-8"><script>${raw(COLLECT)}</script>
<script>${raw(before)}</script><title>${title}</title></head><body>${body}<div id="arena"></div><script>${raw(after)}</script></body></html>`;
}
