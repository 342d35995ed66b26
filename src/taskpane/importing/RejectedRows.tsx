import type { ReactElement } from 'react';
import type { IncomingProblem } from '../../tasks/reports';
import { PagedTable } from '../frame/PagedTable';
import { usePaneTexts } from '../paneContext';

/** The rows that were not accepted, each with its line and the reason. */
export function RejectedRows({ problems }: { readonly problems: readonly IncomingProblem[] }): ReactElement {
  const { importing } = usePaneTexts();
  return (
    <PagedTable
      caption={importing.rejected}
      headings={[importing.line, importing.reason, importing.content]}
      rows={problems}
      cells={(problem) => [String(problem.line), importing.problems[problem.code], problem.text]}
      open
    />
  );
}
