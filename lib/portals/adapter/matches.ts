import type { Adapter } from '../../contracts/adapter.ts';
import { siteOf } from '../../util/site.ts';

/** Stands for one segment that changes from client to client. */
const ANY = '*';
/** Longest path compared, in segments; an address of a page never comes near it. */
const MOST_SEGMENTS = 40;
/** A hash that is a route of a single-page application, not a place in the page: `#/loan/1`, `#!/loan/1`, `#loan/1`. */
const ROUTE = /^#!?(?=[^?]*\/)/;

/**
 * The address of a frame as adapters know it: path and hash route, without query; segments with anything of a client in
 * them (numbers, codes, ids, names) are `*`. Undefined for anything but http and https.
 */
export function patternOf(url: string): string | undefined {
  const parts = partsOf(url);
  if (!parts) return undefined;
  const [path, route] = parts.map((segments) => segments.map((one) => (isChanging(one) ? ANY : one)));
  return write(path ?? [], route);
}

/** Whether an adapter was taught on pages with this address. Compares segment by segment; `*` is any one segment. */
export function fits(adapter: Pick<Adapter, 'site' | 'path'>, url: string): boolean {
  const parts = partsOf(url);
  if (!parts || siteOf(url) !== adapter.site) return false;
  const [path, route] = split(adapter.path);
  return isLike(path, parts[0]) && isLike(route, parts[1]);
}

/** The same two lists for an address: the path's segments, the route's segments. */
function partsOf(url: string): readonly [readonly string[], readonly string[]] | undefined {
  if (siteOf(url) === undefined) return undefined;
  const { pathname, hash } = new URL(url);
  const route = ROUTE.test(hash) ? hash.replace(/[?&].*$/s, '') : '';
  return split(pathname.replaceAll(ANY, '%2A') + route.replaceAll(ANY, '%2A'));
}

function split(path: string): readonly [readonly string[], readonly string[]] {
  const at = path.indexOf('#');
  const [before, after] = at < 0 ? [path, ''] : [path.slice(0, at), path.slice(at)];
  return [segments(before), segments(after.replace(/^#!?/, ''))];
}

/** A slash at the end says nothing. */
function segments(path: string): readonly string[] {
  return path.split('/', MOST_SEGMENTS).filter((segment) => segment !== '');
}

function write(path: readonly string[], route: readonly string[] = []): string {
  return `/${path.join('/')}${route.length > 0 ? `#/${route.join('/')}` : ''}`;
}

/** Digits, hexadecimal ids, codes, anything that is not plain Latin (a name), and parameters in the path. */
function isChanging(segment: string): boolean {
  if (/[^\w.~-]/.test(segment)) return true;
  const digits = segment.replace(/\D/g, '').length;
  if (digits === segment.length || digits >= 4 || segment.length > 40) return true;
  return /^[\da-f]{8,}$/i.test(segment) && digits > 0;
}

function isLike(pattern: readonly string[], path: readonly string[]): boolean {
  return pattern.length === path.length && pattern.every((one, i) => one === ANY || one === path[i]);
}
