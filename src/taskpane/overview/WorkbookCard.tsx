import { Link, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { SheetRole } from '../../model/snapshot';
import type { WorkbookState } from '../../tasks/reports';
import { ActionButton } from '../frame/ActionButton';
import { UndoNote } from '../frame/UndoNote';
import { useBlocked } from '../frame/useBlocked';
import { PeriodSwitch } from '../frame/PeriodSwitch';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';
import { RemainingLines } from './RemainingLines';

/** Without these nothing can be filled in, checked or scored; the other sheets come when they are needed. */
const basicRoles: readonly SheetRole[] = ['scheme', 'units', 'target', 'half-year', 'year-end'];

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  facts: { display: 'grid', gridTemplateColumns: 'max-content 1fr', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS, margin: 0 },
  term: { color: tokens.colorNeutralForeground3 },
  fact: { margin: 0 },
  open: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});

/** Scheme, units, unconfirmed settings, period; and what is missing of the template. */
export function WorkbookCard({ workbook }: { readonly workbook: WorkbookState }): ReactElement {
  const styles = useStyles();
  const texts = usePaneTexts();
  const actions = usePaneActions();
  const locale = usePane((state) => state.locale);
  const blocked = useBlocked('nothing');
  const { overview } = texts;
  const lost = basicRoles.filter((role) => workbook.broken.includes(role) || workbook.present.every((sheet) => sheet.role !== role));
  const broken = [...lost, ...workbook.broken.filter((role) => !lost.includes(role))];
  return (
    <section className={styles.card}>
      <h2 className={styles.title}>{workbook.schemeTitle ?? texts.sheets.scheme}</h2>
      <dl className={styles.facts}>
        <dt className={styles.term}>{overview.units}</dt>
        <dd className={styles.fact}>
          {overview.unitCount(workbook.units)}{' '}
          <Link as="button" onClick={() => actions.show('units')}>
            {texts.units.manage}
          </Link>
        </dd>
        <dt className={styles.term}>{overview.settings}</dt>
        <dd className={workbook.unconfirmedSettings > 0 ? `${styles.fact} ${styles.open}` : styles.fact}>{overview.unconfirmed(workbook.unconfirmedSettings)}</dd>
      </dl>
      {workbook.unconfirmedSettings > 0 && <p className={styles.hint}>{overview.unconfirmedHint}</p>}
      {workbook.damaged.length > 0 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{overview.brokenTitle}</MessageBarTitle>
            {overview.damaged(workbook.damaged.join(locale === 'zh-CN' ? '、' : ', '))}
          </MessageBarBody>
        </MessageBar>
      )}
      {broken.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{overview.brokenTitle}</MessageBarTitle>
            {overview.broken(broken.map((role) => texts.sheets[role]).join(locale === 'zh-CN' ? '、' : ', '))}
          </MessageBarBody>
          <MessageBarActions>
            <ActionButton size="small" blocked={blocked} onClick={() => void actions.inject()}>
              {overview.complete}
            </ActionButton>
            <ActionButton size="small" onClick={() => actions.show('health')}>
              {texts.health.title}
            </ActionButton>
          </MessageBarActions>
        </MessageBar>
      )}
      {broken.length > 0 && <UndoNote task="inject" />}
      {workbook.missing !== undefined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{overview.missingTitle}</MessageBarTitle>
            {overview.missing(workbook.missing.units, workbook.missing.columns, workbook.missing.settings, workbook.missing.roles.map((role) => texts.sheets[role]).join(locale === 'zh-CN' ? '、' : ', '))}
          </MessageBarBody>
          <MessageBarActions>
            <ActionButton size="small" blocked={blocked} onClick={() => void actions.align()}>
              {overview.align}
            </ActionButton>
          </MessageBarActions>
        </MessageBar>
      )}
      {workbook.missing !== undefined && <UndoNote task="align" />}
      <RemainingLines count={workbook.remaining} />
      <PeriodSwitch />
    </section>
  );
}
