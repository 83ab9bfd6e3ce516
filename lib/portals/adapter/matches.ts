import type { Adapter } from '../../contracts/adapter.ts';
import { siteOf } from '../../util/site.ts';

/** Stands for one segment that changes from client to client. */
const ANY = '*';
/** Longest path compared, in segments; an address of a page never comes near it. */
const MOST_SEGMENTS = 40;
/** A hash that is a route of a single-page application, not a place in the page: `#/loan/1`, `#!/loan/1`, `#loan/1`. */
const ROUTE = /^#!?(?=[^?]*\/)/;
/** Parameters that say which page is meant, in portals that have one address for all of them: `?page=loan`, `?method=view`. */
const PAGE_PARAMETER =
  /^(?:to|go)?(?:pg?|page|view|r|c|a|screen|form|tpl|m|mod|module|menu|func|function|act|action|do|cmd|op|oper|method|handler|service|servlet|route|path|node|biz|trans?|tx|trade)[-_]?(?:id|name|code|key|type|url)?$/i;
const MOST_PARAMETERS = 6;

/**
 * The address of a frame as adapters know it: path and hash route, with `*` for segments that have anything of a client in
 * them (numbers, codes, ids, names), and the parameters that say which page is meant. Undefined for anything but http and https.
 */
export function patternOf(url: string): string | undefined {
  const parts = partsOf(url);
  if (!parts) return undefined;
  const [path, route] = parts.map((segments) => segments.map((one) => (isChanging(one) ? ANY : one)));
  const query = parametersOf(url).slice(0, MOST_PARAMETERS).join('&');
  return write(path ?? [], route) + (query && `?${query}`);
}

/**
 * Whether an adapter was taught on pages with this address. Compares segment by segment; `*` is any one segment. The address
 * may have more parameters than the adapter asks for.
 */
export function fits(adapter: Pick<Adapter, 'site' | 'path'>, url: string): boolean {
  const parts = partsOf(url);
  if (!parts || siteOf(url) !== adapter.site) return false;
  const [pattern = '', query] = adapter.path.split('?');
  const [path, route] = split(pattern);
  if (!isLike(path, parts[0]) || !isLike(route, parts[1])) return false;
  const own = query ? parametersOf(url) : [];
  return !query || query.split('&').every((one) => own.includes(one));
}

/** What of an address's queries says which page is meant, in order: the value is a plain word that holds nothing of a client. */
function parametersOf(url: string): readonly string[] {
  const { search, hash } = new URL(url);
  // `#page=loan`, `#/main?page=loan`
  const all = `${search.slice(1)}&${hash.replace(/^#!?(?:[^?=]*\?)?/, '')}`.split('&').slice(0, MOST_SEGMENTS);
  const named = all.filter((one) => {
    const [name = '', value = '', more] = one.split('=');
    const isPlain = /^(?!.*\d{3})[a-z/][\w./-]+$/i.test(value) && !segments(value).some(isChanging);
    return isPlain && more === undefined && PAGE_PARAMETER.test(name);
  });
  return [...new Set(named)].sort();
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
