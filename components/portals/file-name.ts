/** The name of a file of taught pages: without what no file system takes. */
export function fileNameOf(name: string): string {
  return `${name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-')}.sxadapter.json`;
}
