import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useId, useState, type ReactElement } from 'react';
import type { AssessmentLevel } from '../../model/scheme';
import { jilinPrefectures, unitsOfJilinPrefecture } from '../../schemes/jilinUnits';
import { commonParent, prefectureName } from '../../schemes/schemeForUnits';
import { schemeOfPrefecture } from '../../schemes/schemeOfPrefecture';
import { ActionButton } from '../frame/ActionButton';
import { PageHeading } from '../frame/PageHeading';
import { RadioList } from '../frame/RadioList';
import { UndoNote } from '../frame/UndoNote';
import { useBlocked } from '../frame/useBlocked';
import { usePane, usePaneActions, usePaneServices, usePaneTexts } from '../paneContext';
import type { Definition } from '../paneServices';
import { UnitChoice } from '../units/UnitChoice';
import { emptyDraft } from '../units/unitListDraft';
import type { OwnList } from './OwnListForm';

const OwnListForm = lazy(() => import('./OwnListForm'));

type Scope = AssessmentLevel | 'own';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  facts: { margin: 0, padding: tokens.spacingHorizontalM, backgroundColor: tokens.colorNeutralBackground2, borderRadius: tokens.borderRadiusMedium },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  fact: { margin: `0 0 ${tokens.spacingVerticalXS}`, fontWeight: tokens.fontWeightSemibold },
  scope: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  field: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  // The browser's own: Fluent's would be fetched for it before the pane shows anything.
  select: {
    width: '100%',
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

/** A workbook without our sheets: one thing to do, for the units chosen: the nine 市州, the counties of one of them, or a list of one's own. */
export function InjectCard(): ReactElement {
  const styles = useStyles();
  const texts = usePaneTexts();
  const { overview, units: words } = texts;
  const actions = usePaneActions();
  const injectScheme = usePane((state) => state.injectScheme);
  const services = usePaneServices();
  // A scheme opened from a file takes the place of the standard one.
  const standard = injectScheme === undefined ? services.standard : { ...services.standard, scheme: injectScheme };
  const [scope, setScope] = useState<Scope>('province');
  const [prefecture, setPrefecture] = useState('');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [own, setOwn] = useState<OwnList>({ level: 'province', name: '', draft: emptyDraft });
  const running = useBlocked('nothing');
  const selectId = useId();

  const offered = scope === 'province' ? standard.units : unitsOfJilinPrefecture(prefecture);
  const chosen = offered.filter(({ code }) => !left.has(code));

  const definition = ((): Definition | undefined => {
    if (scope === 'province') return { scheme: standard.scheme, units: chosen };
    if (scope === 'prefecture') return prefecture === '' ? undefined : { scheme: schemeOfPrefecture(standard.scheme, prefectureName(prefecture)), units: chosen };
    const { reading } = own.draft;
    if (reading?.usable !== true) return undefined;
    const units = reading.rows.map(({ unit }) => unit);
    return { scheme: own.level === 'province' ? standard.scheme : schemeOfPrefecture(standard.scheme, own.name.trim() || prefectureName(commonParent(units))), units };
  })();
  const missing = ((): string | undefined => {
    if (definition !== undefined) return definition.units.length === 0 ? overview.chooseAtLeastOne : undefined;
    if (scope === 'prefecture') return words.choosePrefectureFirst;
    return own.draft.reading === undefined ? words.pasteFirst : words.correctFirst;
  })();
  const { scheme } = definition ?? standard;

  return (
    <div className={styles.card}>
      <PageHeading>{overview.emptyTitle}</PageHeading>
      <p className={styles.text}>{overview.emptyText}</p>
      <RadioList
        label={words.scope}
        value={scope}
        choices={(['province', 'prefecture', 'own'] as const).map((value) => ({ value, label: words.scopes[value], hint: words.scopeHints[value] }))}
        onChange={setScope}
      />
      <div className={styles.scope}>
        {scope === 'prefecture' && (
          <div className={styles.field}>
            <label htmlFor={selectId}>{words.prefecture}</label>
            <select id={selectId} className={styles.select} value={prefecture} onChange={(event) => setPrefecture(event.target.value)}>
              <option value="">{words.choosePrefecture}</option>
              {jilinPrefectures.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        )}
        {scope === 'own' && (
          <Suspense fallback={<p>{texts.loading}</p>}>
            <OwnListForm own={own} onOwn={setOwn} />
          </Suspense>
        )}
        {scope !== 'own' && offered.length > 0 && (
          <UnitChoice
            key={scope === 'province' ? scope : prefecture}
            summary={scope === 'province' ? overview.injectScope(chosen.length, offered.length) : words.chosenCounties(chosen.length, offered.length)}
            units={offered}
            left={left}
            onLeft={setLeft}
          />
        )}
        {scope === 'prefecture' && offered.length > 0 && <p className={styles.hint}>{words.ownPartHint}</p>}
      </div>
      <dl className={styles.facts}>
        <dt className={styles.term}>{overview.standardScheme}</dt>
        <dd className={styles.fact}>{scheme.title}</dd>
        <dt className={styles.term}>{overview.source}</dt>
        <dd className={styles.fact}>{scheme.source}</dd>
        <dt className={styles.term}>{overview.content}</dt>
        <dd className={styles.fact}>{overview.contentText(scheme.areas.length, scheme.indicators.length, scheme.measures.length)}</dd>
      </dl>
      <ActionButton appearance="primary" blocked={running ?? missing} onClick={() => definition && void actions.inject(definition)}>
        {overview.inject}
      </ActionButton>
      <UndoNote task="inject" />
      <div>
        <ActionButton appearance="subtle" size="small" onClick={() => actions.show('scheme')}>
          {texts.scheme.open}
        </ActionButton>
      </div>
    </div>
  );
}
