import { attribute, createXmlReader, type XmlReader } from './xml.ts';

/** How a number of a certain style is written. `pad`: leading zeros up to this many digits. */
export type NumberStyle =
  | { readonly kind: 'plain' | 'date' | 'percent' }
  | { readonly kind: 'pad'; readonly width: number };

const PLAIN: NumberStyle = Object.freeze({ kind: 'plain' });
const DATE: NumberStyle = Object.freeze({ kind: 'date' });
const PERCENT: NumberStyle = Object.freeze({ kind: 'percent' });

/** Formats every Excel knows without their code (ECMA-376-1, 18.8.30; 27–36 and 50–58 are days in East Asian locales). */
function builtIn(id: number): NumberStyle {
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)) return DATE;
  return id === 9 || id === 10 ? PERCENT : PLAIN;
}

/** What a format code makes of a number. */
export function styleOfCode(code: string): NumberStyle {
  const first = code.split(';')[0] ?? '';
  // Quoted words, escaped characters, colours and conditions say nothing; [h] and [mm] are times.
  const bare = first.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '');
  if (/general/i.test(bare)) return PLAIN;
  if (/[ymdhs年月日]/i.test(bare) || /上午|AM\/PM/i.test(first)) return DATE;
  if (bare.includes('%')) return PERCENT;
  return /^0{2,20}$/.test(bare) ? { kind: 'pad', width: bare.length } : PLAIN;
}

/** Reads `styles.xml`; `styles` gives the style of each cell format by its index. */
export function createStylesReader(styles: NumberStyle[]): XmlReader {
  const custom = new Map<number, NumberStyle>();
  let isInCellFormats = false;
  return createXmlReader({
    open(name, attributes) {
      if (name === 'numFmt') {
        custom.set(Number(attribute(attributes, 'numFmtId')), styleOfCode(attribute(attributes, 'formatCode') ?? ''));
      } else if (name === 'cellXfs') isInCellFormats = true;
      else if (name === 'xf' && isInCellFormats) {
        const id = Number(attribute(attributes, 'numFmtId') ?? 0);
        styles.push(custom.get(id) ?? builtIn(id));
      }
    },
    close(name) {
      if (name === 'cellXfs') isInCellFormats = false;
    },
    text() {},
  });
}
