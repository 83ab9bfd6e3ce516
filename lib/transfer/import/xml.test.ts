import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ReadError } from './read-error.ts';
import { attribute, createXmlReader } from './xml.ts';

/** What a document tells, in one line; text in pieces is joined. */
function tell(pieces: readonly string[]): string {
  let told = '';
  const reader = createXmlReader({
    open: (name, attributes) => {
      told += `<${name}${attributes.trim() === '' ? '' : ` ${attributes.trim()}`}>`;
    },
    close: (name) => {
      told += `</${name}>`;
    },
    text: (text) => {
      told += text;
    },
  });
  for (const piece of pieces) reader.push(piece);
  reader.end();
  return told;
}

const DOCUMENT = `<?xml version="1.0"?><!-- <c> --><x:row r="1" note="a > b"><c t='s'/><t>甲 &lt;&amp;&#20057;&#x4E19; 乙</t><![CDATA[<raw> &amp;]]></x:row>`;
const TOLD = '<row r="1" note="a > b"><c t=\'s\'></c><t>甲 <&乙丙 乙</t><raw> &amp;</row>';

test('tells elements without prefix, resolved text and raw sections', () => {
  expect(tell([DOCUMENT])).toBe(TOLD);
});

test('tells the same however the document is cut into pieces', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: DOCUMENT.length }), { maxLength: 30 }), (cuts) => {
      const edges = [0, ...cuts.sort((a, b) => a - b), DOCUMENT.length];
      expect(tell(edges.slice(1).map((edge, i) => DOCUMENT.slice(edges[i], edge)))).toBe(TOLD);
    }),
  );
});

describe('refuses', () => {
  const reason = (source: string) => {
    try {
      return tell([source]);
    } catch (error) {
      return error instanceof ReadError ? error.reason : error;
    }
  };
  test.each([
    ['a document type', '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>', 'unsafe'],
    ['an entity outside a document type', '<!ENTITY a "b">', 'unsafe'],
    ['a tag without end', `<x a="${'y'.repeat(2 ** 20)}`, 'unsafe'],
    ['a document cut in a tag', '<x><y', 'damaged'],
    ['a comment without end', '<x><!-- y', 'damaged'],
  ])('%s', (_name, source, expected) => {
    expect(reason(source)).toBe(expected);
  });
});

test('references no one defined stay as they are', () => {
  expect(tell(['<t>&nbsp; &#x110000; &lt</t>'])).toBe('<t>&nbsp; \uFFFD &lt</t>');
});

test('attributes are found by whole name, in either quote', () => {
  const attributes = ` spans="1:2" r='A1' x:id="rId1" t="a&amp;b"`;
  expect(attribute(attributes, 'r')).toBe('A1');
  expect(attribute(attributes, 'id')).toBe('rId1');
  expect(attribute(attributes, 't')).toBe('a&b');
  expect(attribute(attributes, 's')).toBeUndefined();
});
