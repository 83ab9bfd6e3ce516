import { useEffect, useState } from 'react';
import type { ResearchTemplate } from '../domain/research/template.ts';
import { useWorkspaceServices } from './use-workspace-services.ts';

/** What research plans are made from; undefined until it is there, and where it does not come. */
export function useResearchTemplate(): ResearchTemplate | undefined {
  const { researchTemplate } = useWorkspaceServices();
  const [template, setTemplate] = useState<ResearchTemplate>();
  useEffect(() => {
    let isOver = false;
    researchTemplate().then(
      (read) => {
        if (!isOver) setTemplate(read);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [researchTemplate]);
  return template;
}
