/** The part of the package that is measured against; it ships no types. */
declare module 'fastscan' {
  export default class FastScanner {
    constructor(words: readonly string[]);
    search(text: string): readonly (readonly [number, string])[];
  }
}
