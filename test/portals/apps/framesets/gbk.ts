let codes: Map<string, readonly [number, number]> | undefined;

/** Text as GBK, the encoding of old systems. Throws for a character that GBK does not have. */
export function encodeGbk(text: string): Uint8Array {
  codes ??= readCodes();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : codes.get(character);
    if (!code) throw new Error(`not in GBK: ${character}`);
    bytes.push(...code);
  }
  return Uint8Array.from(bytes);
}

function readCodes(): Map<string, readonly [number, number]> {
  const decoder = new TextDecoder('gbk', { fatal: true });
  const found = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      try {
        found.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
      } catch {
        // Not every pair is a character.
      }
    }
  }
  return found;
}
