import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  note: { margin: 0, padding: tokens.spacingHorizontalS, backgroundColor: tokens.colorStatusWarningBackground1, borderRadius: tokens.borderRadiusMedium },
});

/** Says that a result is older than the figures. */
export function StaleNote({ children }: { readonly children: ReactNode }): ReactElement {
  return <p className={useStyles().note}>{children}</p>;
}
