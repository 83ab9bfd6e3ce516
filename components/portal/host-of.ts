/** The part of an origin a person reads: host and port. The text itself when it is no origin. */
export function hostOf(origin: string): string {
  return origin.replace(/^[a-z-]+:\/\//, '').replace(/\/.*$/, '');
}
