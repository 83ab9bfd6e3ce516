/** What a file is by its first bytes; names lie. */
export type FileSort = 'zip' | 'xls' | 'encrypted' | 'html' | 'webPage' | 'binary' | 'text';

const SECTOR = 512;
const BIFF = [0x0009, 0x0209, 0x0409, 0x0809];
/** Formats of their own that are no table, by their first bytes. */
const OTHERS: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x1f, 0x8b], // gzip
];
const ENCRYPTED_STREAM = 'EncryptedPackage';

/** Tell what a file is. `html` is what banks' systems name .xls; `webPage`: MHTML and the XML of Excel 2003. */
export function sniff(bytes: Uint8Array): FileSort {
  const starts = (signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte);
  if (starts([0x50, 0x4b, 3, 4]) || starts([0x50, 0x4b, 5, 6]) || starts([0x50, 0x4b, 7, 8])) return 'zip';
  if (starts([0xd0, 0xcf, 0x11, 0xe0])) return hasWideText(bytes, ENCRYPTED_STREAM) ? 'encrypted' : 'xls';
  if (bytes.length > 8 && BIFF.includes((bytes[0] ?? 0) | ((bytes[1] ?? 0) << 8)) && (bytes[3] ?? 1) === 0)
    return 'xls';
  if (OTHERS.some(starts)) return 'binary';
  return pageSort(bytes) ?? 'text';
}

function pageSort(bytes: Uint8Array): 'html' | 'webPage' | undefined {
  const head = bytes.subarray(0, 2048);
  // Bytes of an ASCII tag in any encoding: what is no ASCII does not matter here.
  const text = String.fromCharCode(...head.filter((byte) => byte !== 0)).replace(/^[^<\w]+/, '');
  if (/^MIME-Version:/i.test(text) || /^<\?xml[^>]*>\s*(?:<\?mso[^>]*>\s*)?<Workbook/i.test(text)) return 'webPage';
  return /^(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|meta|body|table|style|div|!--)/i.test(text)
    ? 'html'
    : undefined;
}

/** Whether a UTF-16 name stands in the directory of a compound file, which may lie at any sector. */
function hasWideText(bytes: Uint8Array, text: string): boolean {
  const wide = Uint8Array.from([...text].flatMap((character) => [character.charCodeAt(0), 0]));
  for (let sector = SECTOR; sector + SECTOR <= bytes.length; sector += SECTOR) {
    for (let entry = sector; entry < sector + SECTOR; entry += 128) {
      if (wide.every((byte, i) => bytes[entry + i] === byte)) return true;
    }
  }
  return false;
}
