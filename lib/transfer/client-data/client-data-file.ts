/** Text of a report, for people: see `SubjectDocument` in lib/services. */
interface Document {
  readonly language: string;
  readonly title: string;
  readonly facts: readonly (readonly [label: string, text: string])[];
  readonly sections: readonly {
    readonly title: string;
    readonly headings: readonly string[];
    readonly rows: readonly (readonly string[])[];
  }[];
}

const STYLE = `
body { max-width: 900px; margin: 32px auto; padding: 0 20px; font: 14px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #14201e; }
h1 { font-size: 22px; } h2 { margin-top: 28px; font-size: 16px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 20px; } dt { color: #62706c; } dd { margin: 0; }
table { width: 100%; border-collapse: collapse; } th, td { padding: 6px 10px 6px 0; border-bottom: 1px solid #e5e9e8; text-align: start; vertical-align: top; overflow-wrap: anywhere; }
th { font-weight: 600; color: #62706c; } tr { break-inside: avoid; }
`;

/** A page by itself: no script, nothing fetched, every text escaped. */
export function subjectHtml({ language, title, facts, sections }: Document): string {
  const lines = facts.map(([label, text]) => `<dt>${escaped(label)}</dt><dd>${escaped(text)}</dd>`);
  const parts = sections.map(
    (section) => `<section>
<h2>${escaped(section.title)}</h2>
<table>
<thead><tr>${section.headings.map((text) => `<th scope="col">${escaped(text)}</th>`).join('')}</tr></thead>
<tbody>
${section.rows.map((row) => `<tr>${row.map((text) => `<td>${lined(text)}</td>`).join('')}</tr>`).join('\n')}
</tbody>
</table>
</section>`,
  );
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<dl>${lines.join('')}</dl>
${parts.join('\n')}
</body>
</html>
`;
}

/** The same for programs: one JSON object, named and versioned. */
export function subjectJson(content: object): string {
  return `${JSON.stringify({ format: 'suixing-client-data', version: 1, ...content }, null, 2)}\n`;
}

function lined(text: string): string {
  return escaped(text).replaceAll('\n', '<br>');
}

const ENTITIES: Readonly<Record<string, string>> = Object.freeze({
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' },
});

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
