/**
 * The site a portal is granted by: scheme and host without port, since match patterns know no ports everywhere.
 * Undefined for anything but http and https.
 */
export function siteOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? `${protocol}//${hostname}` : undefined;
}
