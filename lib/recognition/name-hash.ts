/** The hashes of a name filter: of windows of folded units, the same in the background and in a page. */

/** Bits set for each hash. */
const PROBES = 4;
/** Mixes the bits of a window upwards. */
export const STIR = 0x85ebca6b;
/**
 * By how much the hash of a window moves on with each unit: after four, as many as are hashed of a name, a unit has left it by itself.
 * Of the first unit 8 bits count, which lets one in 256 neighbours of a name through that differ in it alone.
 */
export const STEP = 8;

/** The hash of a window. */
export function hash(codes: ArrayLike<number>, from: number, length: number, spread: number): number {
  let window = 0;
  for (let i = from; i < from + length; i += 1) window = moveOn(window, codes[i] as number, spread);
  return window;
}

/** The hash of a window that has moved on by one unit. */
export function moveOn(window: number, unit: number, spread: number): number {
  return ((window << STEP) + Math.imul(unit, spread)) | 0;
}

/** The upper bits of it choose the place. */
export function mix(window: number): number {
  return Math.imul(window, STIR);
}

/** What spreads a unit over 32 bits, another for every salt; odd, so that nothing is lost. */
export function spreadOf(salt: number): number {
  return Math.imul(salt ^ (salt >>> 16), 0x7feb352d) | 1;
}

/** Double hashing: sets the bits of a hash. */
export function setAll(bits: Uint8Array, mixed: number, shift: number): void {
  const step = stepOf(mixed);
  for (let i = 0, at = mixed; i < PROBES; i += 1, at = (at + step) | 0) {
    const bit = at >>> shift;
    bits[bit >> 3] = (bits[bit >> 3] as number) | (1 << (bit & 7));
  }
}

/** Whether all the bits of a hash are set. */
export function hasAll(bits: Uint8Array, mixed: number, shift: number): boolean {
  const step = stepOf(mixed);
  for (let i = 0, at = mixed; i < PROBES; i += 1, at = (at + step) | 0) {
    const bit = at >>> shift;
    if ((((bits[bit >> 3] as number) >> (bit & 7)) & 1) === 0) return false;
  }
  return true;
}

/** Of another mixture: the next places must not follow from the first. */
function stepOf(mixed: number): number {
  return Math.imul(mixed ^ (mixed >>> 13), 0x27d4eb2f) | 1;
}

/** A bitmap as it is sent. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  // Spread out they would take seven times as long.
  for (let i = 0; i < bytes.length; i += 8192) {
    text += String.fromCharCode.apply(null, bytes.subarray(i, i + 8192) as unknown as number[]);
  }
  return btoa(text);
}

/** Undo {@link toBase64}. */
export function fromBase64(text: string): Uint8Array {
  const units = atob(text);
  const bytes = new Uint8Array(units.length);
  // Every frame does this with up to a megabyte: a callback for each byte would take ten times as long.
  for (let i = 0; i < units.length; i += 1) bytes[i] = units.charCodeAt(i);
  return bytes;
}
