import { ReadError } from './read-error.ts';

/** What is told of a document, in its order. Names are without prefix; `attributes` is the text between name and `>`. */
export interface XmlHandler {
  open(name: string, attributes: string): void;
  close(name: string): void;
  /** Text with references resolved; long text comes in pieces. */
  text(text: string): void;
}

/** Takes a document in pieces. Throws {@link ReadError} `unsafe` at a DOCTYPE or a tag beyond reason, `damaged` when cut off. */
export interface XmlReader {
  push(piece: string): void;
  end(): void;
}

/** Longest tag: a real one of a workbook has a few hundred characters. */
const MAX_TAG = 2 ** 20;
const NAMED: Readonly<Record<string, string>> = Object.freeze({ lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" });
/** Longest reference kept back at the end of a piece. */
const MAX_REFERENCE = 12;

/**
 * A reader of XML for the parts of a workbook: it keeps no tree, resolves the five named and numeric references and none
 * that a document defines (a DOCTYPE ends the reading), and does not mind whether tags match.
 */
export function createXmlReader(handler: XmlHandler): XmlReader {
  let rest = '';
  const read = (isLast: boolean) => {
    const source = rest;
    let at = 0;
    while (at < source.length) {
      const open = source.indexOf('<', at);
      if (open < 0) {
        at = textUntil(source, at, isLast);
        break;
      }
      if (open > at) handler.text(resolve(source.slice(at, open)));
      const next = markup(source, open, isLast);
      if (next < 0) {
        at = open;
        break;
      }
      at = next;
    }
    rest = source.slice(at);
    if (rest.length > MAX_TAG) throw new ReadError('unsafe');
  };

  const textUntil = (source: string, at: number, isLast: boolean): number => {
    const reference = source.lastIndexOf('&');
    const isCut =
      !isLast && reference >= at && source.length - reference <= MAX_REFERENCE && !source.includes(';', reference);
    const end = isCut ? reference : source.length;
    if (end > at) handler.text(resolve(source.slice(at, end)));
    return end;
  };

  /** Offset behind the markup at `open`, or -1 when it is not complete yet. */
  const markup = (source: string, open: number, isLast: boolean): number => {
    const mark = source.charCodeAt(open + 1);
    if (mark === 33 /* ! */) return declaration(source, open, isLast);
    if (mark === 63 /* ? */) return behind(source, '?>', open);
    const end = tagEnd(source, open + 1);
    if (end < 0) return -1;
    if (mark === 47 /* / */) {
      handler.close(localName(source.slice(open + 2, end).trim()));
      return end + 1;
    }
    const isEmpty = source.charCodeAt(end - 1) === 47;
    const inside = source.slice(open + 1, isEmpty ? end - 1 : end);
    const space = inside.search(/[\s/]/);
    const name = localName(space < 0 ? inside : inside.slice(0, space));
    handler.open(name, space < 0 ? '' : inside.slice(space));
    if (isEmpty) handler.close(name);
    return end + 1;
  };

  const declaration = (source: string, open: number, isLast: boolean): number => {
    if (source.startsWith('<!--', open)) return behind(source, '-->', open);
    if (source.startsWith('<![CDATA[', open)) {
      const end = source.indexOf(']]>', open);
      if (end < 0) return -1;
      handler.text(source.slice(open + 9, end));
      return end + 3;
    }
    // `<!` and no more of it yet: it may become a comment.
    if (!isLast && source.length - open < 9) return -1;
    throw new ReadError('unsafe');
  };

  return {
    push(piece) {
      rest = rest === '' ? piece : rest + piece;
      read(false);
    },
    end() {
      read(true);
      if (rest !== '') throw new ReadError('damaged');
    },
  };
}

/** The value of one attribute; undefined when it is not there. Prefixed names match by their local part when asked so. */
export function attribute(attributes: string, name: string): string | undefined {
  let at = attributes.indexOf(`${name}=`);
  while (at > 0 && !/[\s:]/.test(attributes[at - 1] as string)) at = attributes.indexOf(`${name}=`, at + 1);
  if (at < 0) return undefined;
  const quote = attributes[at + name.length + 1];
  if (quote !== '"' && quote !== "'") return undefined;
  const start = at + name.length + 2;
  const end = attributes.indexOf(quote, start);
  return end < 0 ? undefined : resolve(attributes.slice(start, end));
}

function tagEnd(source: string, from: number): number {
  let quote = 0;
  for (let i = from; i < source.length; i += 1) {
    const code = source.charCodeAt(i);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 62) return i;
    else if (code === 34 || code === 39) quote = code;
  }
  return -1;
}

function behind(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function resolve(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|amp|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[(name as string).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  });
}
