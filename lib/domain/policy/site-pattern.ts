import { siteOf } from '../../util/site.ts';

/** Scheme; every host, or `*.` for all below a host, and the host; what may follow: a port (sites know none), any path. */
const SHAPE = /^(\*|https?):\/\/(?:(\*)|(\*\.)?([^/*?#@:\s]+))(?::(?:\d+|\*))?(?:\/\*?)?$/;

/**
 * A pattern in its one form: `https://crm.bank.example`, `https://*.bank.example` (the host itself and every one below
 * it), `*://…` for both schemes, `https://*` for every host. Takes origins and match patterns of browsers; undefined for
 * anything else, such as a path, which nobody could hold a system to.
 */
export function readSitePattern(text: string): string | undefined {
  const shape = SHAPE.exec(text.trim().toLowerCase());
  if (!shape) return undefined;
  const [, scheme = '', every, below = '', host = ''] = shape;
  if (every) return `${scheme}://*`;
  // As the browser writes it: names in Chinese become xn--…
  const site = siteOf(`https://${host}`);
  return site === undefined ? undefined : `${scheme}://${below}${site.slice('https://'.length)}`;
}

/** Whether a site (`https://host`) is one the pattern means. */
export function matchesSite(pattern: string, site: string): boolean {
  const [scheme, host = ''] = pattern.split('://');
  const [ownScheme, ownHost = ''] = site.split('://');
  if (scheme !== '*' && scheme !== ownScheme) return false;
  if (host === '*' || host === ownHost) return true;
  if (!host.startsWith('*.')) return false;
  return ownHost === host.slice(2) || ownHost.endsWith(host.slice(1));
}
