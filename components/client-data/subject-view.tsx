import type { SubjectDocument } from '../../lib/hooks/retention-types.ts';
import classes from './client-data.module.css';

/** A report as it stands on the screen and on paper. */
export function SubjectView({ document }: { document: SubjectDocument }) {
  return (
    <article className={classes.report} aria-label={document.title}>
      <h2 className={classes.reportTitle}>{document.title}</h2>
      <dl className={classes.facts}>
        {document.facts.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {document.sections.map((section) => (
        <section key={section.title} className={classes.section} aria-label={section.title}>
          <h3 className={classes.sectionTitle}>
            {section.title} <span>{section.rows.length}</span>
          </h3>
          <table className={classes.table}>
            <thead>
              <tr>
                {section.headings.map((heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {section.rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes once it is there
                <tr key={index}>
                  {row.map((text, column) => (
                    <td key={section.headings[column]} data-label={section.headings[column]}>
                      {text}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </article>
  );
}
