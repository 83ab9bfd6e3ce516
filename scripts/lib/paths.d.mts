export const ROOT: string;
export function inRoot(...parts: string[]): string;
export const PINNED_NODE: string;
