import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../../../test/factories/any-values.ts';
import { subjectHtml, subjectJson } from './client-data-file.ts';

const page = (text: string) =>
  subjectHtml({
    language: 'zh-CN',
    title: text,
    facts: [[text, text]],
    sections: [{ title: text, headings: [text], rows: [[text]] }],
  });
const tagsOf = (html: string) => html.match(/<[^>]*>/g);

test('no text can add a tag of its own, whatever it is', () => {
  const plain = tagsOf(page('x'));
  fc.assert(
    fc.property(fc.oneof(anyText, fc.constant('<img src=x onerror=alert(1)>"\'><script>1</script>')), (text) => {
      expect(tagsOf(page(text))?.filter((tag) => tag !== '<br>')).toEqual(plain);
    }),
  );
});

test('line breaks stay line breaks, and nothing is fetched', () => {
  expect(page('a\nb')).toContain('<td>a<br>b</td>');
  expect(page('a')).not.toMatch(/https?:|<script|src=/);
});

test('JSON names its format and keeps the texts as they are', () => {
  expect(JSON.parse(subjectJson({ reason: '</x>"' }))).toEqual({
    ...{ format: 'suixing-client-data', version: 1, reason: '</x>"' },
  });
});
