export function say(zh: string, en: string): void;
export class ScriptError extends Error {}
export function main(work: () => Promise<number | undefined>): Promise<void>;
