export function findChromium(): string | undefined;
export function findFirefox(): string | undefined;
export function onPath(names: readonly string[]): string | undefined;
