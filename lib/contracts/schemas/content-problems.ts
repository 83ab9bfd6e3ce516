import type { z } from 'zod';
import { CONTENT_PROBLEMS, type ContentProblem, type ContentProblemCode } from '../../domain/content/problem.ts';

type Issue = z.core.$ZodIssue;

const ID_FIELDS: readonly unknown[] = ['id', 'to', 'productId', 'variantOf'];
const SHOWN = 60;

/** What a schema says, in codes the interface has words for. `given`: what was parsed; `prefix`: where in the item it stands. */
export function problemsOf(issues: readonly Issue[], given: unknown, prefix: string): readonly ContentProblem[] {
  return issues.flatMap((issue): readonly ContentProblem[] => {
    const path = [prefix, ...issue.path.map(String)].filter(Boolean).join('.');
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        code: 'unknownField' as const,
        field: [path, key.slice(0, SHOWN)].filter(Boolean).join('.'),
      }));
    const value = valueAt(given, issue.path);
    return [{ code: codeOf(issue, value), ...(path ? { field: path } : {}), ...shown(value) }];
  });
}

function codeOf(issue: Issue, value: unknown): ContentProblemCode {
  if (value === undefined) return 'missing';
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'missing' : 'wrongValue';
    case 'too_big':
      if (issue.origin === 'string') return 'tooLong';
      return issue.origin === 'array' ? 'tooMany' : 'wrongValue';
    case 'invalid_format':
      return ID_FIELDS.includes(issue.path.at(-1)) ? 'badId' : 'wrongValue';
    case 'custom':
      // A rule of our own names its problem; one of another schema is about things that stand there twice.
      return CONTENT_PROBLEMS.find((code) => code === issue.message) ?? 'duplicate';
    default:
      return 'wrongValue';
  }
}

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Readonly<Record<PropertyKey, unknown>>)[key]
        : undefined,
    given,
  );
}

function shown(value: unknown): Pick<ContentProblem, 'value'> {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return {};
  return { value: String(value).slice(0, SHOWN) };
}
