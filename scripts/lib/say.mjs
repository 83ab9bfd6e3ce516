/** One short progress line, Chinese and English. */
export function say(zh, en) {
  process.stdout.write(`· ${zh} | ${en}\n`);
}

/** An expected failure of a script: `main` prints its message without a stack and exits with 1. */
export class ScriptError extends Error {}

/** Runs a script's work; an expected failure becomes one clear line, anything else keeps its stack. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    process.stderr.write(error instanceof ScriptError ? `✗ ${error.message}\n` : `✗ ${error?.stack ?? error}\n`);
    process.exitCode = 1;
  }
}
