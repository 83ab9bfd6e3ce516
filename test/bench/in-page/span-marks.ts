// A content script as others do it: the same scan, and every hit wrapped in an element of its own.
import { buildNameFilter, openNameFilter } from '../../../lib/recognition/filter.ts';
import { findNames } from '../../../lib/recognition/scan.ts';
import { createDictionary } from '../../../lib/recognition/dictionary.ts';
import { sampleClients } from '../../../lib/content/sample/sample-book.ts';

const clients = sampleClients();
const filter = openNameFilter(
  buildNameFilter(
    clients.map(({ name }) => name),
    1,
  ),
);
const dictionary = createDictionary(clients.map((client) => ({ ...client, clientId: client.id })));

function wrap(node: Text): void {
  const text = node.data;
  for (const { start, end } of [...findNames(text, filter)].reverse()) {
    const match = dictionary.matchName(text.slice(start, end));
    if (!match) continue;
    const range = document.createRange();
    range.setStart(node, start + match.start);
    range.setEnd(node, start + match.start + match.length);
    const span = document.createElement('span');
    span.style.cssText = 'text-decoration:underline;cursor:pointer';
    span.title = match.clientIds[0] ?? '';
    range.surroundContents(span);
  }
}

const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const nodes: Text[] = [];
for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
for (const node of nodes) wrap(node);
