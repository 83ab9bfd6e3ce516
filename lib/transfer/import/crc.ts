/** A running CRC-32 (ISO 3309, as ZIP uses it). */
export interface Crc {
  add(chunk: Uint8Array): void;
  value(): number;
}

const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** A fresh checksum. */
export function createCrc(): Crc {
  let crc = -1;
  return {
    add(chunk) {
      let running = crc;
      for (let i = 0; i < chunk.length; i += 1) {
        running = (running >>> 8) ^ (TABLE[(running ^ (chunk[i] as number)) & 0xff] as number);
      }
      crc = running;
    },
    value: () => (crc ^ -1) >>> 0,
  };
}
