/**
 * `npm run bench -- NAME…` runs measurements (all without a name) and prints one JSON object a line;
 * `--list` prints the names. Exits with 1 when one fails or a name is unknown.
 */
import { readdirSync } from 'node:fs';

const here = new URL('.', import.meta.url);
const names = readdirSync(here)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.slice(0, -'.bench.ts'.length))
  .sort();
const args = process.argv.slice(2);
const wanted = args.filter((arg) => !arg.startsWith('-'));

if (args.includes('--list')) {
  process.stdout.write(names.map((name) => `${name}\n`).join(''));
} else {
  const unknown = wanted.filter((name) => !names.includes(name));
  for (const name of unknown) process.stderr.write(`unknown bench: ${name} (npm run bench -- --list)\n`);
  const failures = await runAll(wanted.length > 0 ? wanted.filter((name) => names.includes(name)) : names);
  process.exit(failures + unknown.length > 0 ? 1 : 0);
}

async function runAll(chosen) {
  let failures = 0;
  for (const name of chosen) {
    try {
      const { bench } = await import(new URL(`${name}.bench.ts`, here).href);
      for (const result of [await bench.run()].flat()) process.stdout.write(`${JSON.stringify(result)}\n`);
    } catch (error) {
      failures += 1;
      process.stderr.write(`${name}: ${error?.stack ?? error}\n`);
    }
  }
  return failures;
}
