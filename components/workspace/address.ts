/** Where in the workspace the user is: what stands after `#`, as `page?name=value`. */
export interface Address {
  readonly page: string;
  readonly query: URLSearchParams;
}

/** Read `location.hash`. */
export function readAddress(hash: string): Address {
  const [page = '', query = ''] = hash.replace(/^#/, '').split('?');
  return { page, query: new URLSearchParams(query) };
}

/** The link to a page; values that are undefined or empty are left out. */
export function linkTo(page: string, query: Readonly<Record<string, string | undefined>> = {}): string {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const text = new URLSearchParams(given).toString();
  return text === '' ? `#${page}` : `#${page}?${text}`;
}
