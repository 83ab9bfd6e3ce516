/** The package types its whole converters only; this is one of the tables they are made of: `雲 云|嶺 岭|…`. */
declare module 'opencc-js/dict/TSCharacters' {
  const table: string;
  // biome-ignore lint/style/noDefaultExport: the package exports it like this.
  export default table;
}
