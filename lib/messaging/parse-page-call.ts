import type { PageCalls } from '../contracts/page.ts';
import { pageCallSchemas } from '../contracts/schemas/page.schema.ts';

/** Parse an inbound message; undefined for anything that is not exactly one of the calls. */
export function parsePageCall(
  message: unknown,
): { [K in keyof PageCalls]: { type: K; request: PageCalls[K]['request'] } }[keyof PageCalls] | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { type, request, ...rest } = message as { type?: unknown; request?: unknown };
  if (typeof type !== 'string' || !Object.hasOwn(pageCallSchemas, type) || Object.keys(rest).length) return undefined;
  const name = type as keyof PageCalls;
  const parsed = pageCallSchemas[name].safeParse(request);
  return parsed.success ? ({ type: name, request: parsed.data } as ReturnType<typeof parsePageCall>) : undefined;
}
