/** The title without the name of its scenario before the colon, where there is one: the heading above says that already. */
export function shortTitle(title: string): string {
  const [, tail] = title.split(/[：:]\s*/, 2);
  return tail?.trim() || title;
}
