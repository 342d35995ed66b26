import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState, type ReactElement } from 'react';
import type { Measure } from '../../model/measure';
import { assessWhatIf, movedUnits, schemeWhatIf, type MovedUnit, type WhatIf } from '../../scoring/whatIf';
import { tieTolerance } from '../../scoring/tolerance';
import type { ScoredPeriod } from '../../tasks/reports';
import { formatFigure, formatPercent, formatPoints } from '../formatNumber';
import { ActionButton } from '../frame/ActionButton';
import { useBlocked } from '../frame/useBlocked';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';
import { useSectionStyles } from './sectionStyles';

const components = ['quantitative', 'inspection', 'routine'] as const;
type Component = (typeof components)[number];
type Kind = 'points' | 'shares' | 'figure';

/** One change that is tried, with the words for it. */
interface Change {
  readonly key: string;
  readonly words: string;
  readonly what: WhatIf;
}

const useStyles = makeStyles({
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'anywhere' },
  // A long name of a measure must not widen the pane.
  field: { minWidth: 0 },
  control: { width: '100%', minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** 试算: what other points, shares or figures would make of the places; nothing is written, and what is taken over goes by the scheme's own preview. */
export default function WhatIfPart({ scored }: { readonly scored: ScoredPeriod }): ReactElement {
  const styles = { ...useSectionStyles(), ...useStyles() };
  const texts = usePaneTexts();
  const { whatIf, scoring } = texts;
  const actions = usePaneActions();
  const locale = usePane((state) => state.locale);
  const blocked = useBlocked('template');
  const title = useId();
  const { scheme, figures } = scored.basis;
  const measures = useMemo(() => scheme.measures.filter((measure) => measure.retired !== true), [scheme]);
  const [kind, setKind] = useState<Kind>('points');
  const [measureId, setMeasureId] = useState(measures[0]?.id ?? '');
  const [unitCode, setUnitCode] = useState(figures.units[0]?.code ?? '');
  const [text, setText] = useState('');
  const [shares, setShares] = useState<Readonly<Record<Component, string>>>(() => sharesAsText(scored));
  const [problem, setProblem] = useState<string>();
  const [changes, setChanges] = useState<readonly Change[]>([]);
  const measure = measures.find(({ id }) => id === measureId);
  const moved = useMemo(() => (changes.length === 0 ? [] : movedUnits(scored, assessWhatIf(scored.basis, joined(changes)))), [scored, changes]);

  const shown = (of: Measure, value: number | undefined): string => (value === undefined ? texts.none : of.kind === 'ratio' ? formatPercent(value, locale) : formatFigure(value, locale));
  const change = (): Change | undefined => {
    if (kind === 'shares') {
      const values = components.map((component) => readNumber(shares[component]));
      const [quantitative, inspection, routine] = values;
      if (quantitative === undefined || inspection === undefined || routine === undefined) return undefined;
      const all = quantitative + inspection + routine;
      if (all <= 0) return undefined;
      const parts = { quantitative: quantitative / all, inspection: inspection / all, routine: routine / all };
      return { key: 'shares', words: whatIf.sharesChange(components.map((each) => scoring.share(scoring.components[each], formatPercent(parts[each], locale))).join(locale === 'zh-CN' ? '，' : ', ')), what: { shares: parts } };
    }
    const value = readNumber(text);
    if (measure === undefined || value === undefined) return undefined;
    const name = `${measure.id} ${measure.name}`;
    if (kind === 'points') return { key: `points ${measure.id}`, words: whatIf.pointsChange(name, formatPoints(measure.points), formatPoints(value)), what: { points: new Map([[measure.id, value]]) } };
    const unit = figures.units.find(({ code }) => code === unitCode);
    if (unit === undefined) return undefined;
    const actual = measure.kind === 'ratio' ? value / 100 : value;
    const before = unit.measures.get(measure.id)?.actual;
    return {
      key: `figure ${unit.code} ${measure.id}`,
      words: whatIf.figureChange(unit.name, name, shown(measure, before?.state === 'number' ? (before.projected?.from ?? before.value) : undefined), shown(measure, actual)),
      what: { figures: [{ unitCode: unit.code, measure: measure.id, actual }] },
    };
  };
  const add = (): void => {
    const made = change();
    if (made === undefined) {
      setProblem(kind === 'shares' && components.every((each) => readNumber(shares[each]) !== undefined) ? whatIf.noShares : whatIf.invalid);
      return;
    }
    setProblem(undefined);
    setText('');
    setChanges([...changes.filter(({ key }) => key !== made.key), made]);
  };
  const whole = joined(changes);
  const adoptable = whole.points !== undefined || whole.shares !== undefined;
  const adopt = async (): Promise<void> => {
    actions.show('scheme');
    await actions.previewScheme(schemeWhatIf(scheme, scored.period, whole));
  };
  const error = problem === undefined ? {} : { validationMessage: problem, validationState: 'error' as const };
  return (
    <section className={styles.part} aria-labelledby={title}>
      <h3 id={title} className={styles.title}>
        {whatIf.title}
      </h3>
      <p className={styles.text}>{whatIf.intro}</p>
      <Field className={styles.field} label={whatIf.kind}>
        <Select className={styles.control} value={kind} onChange={(_event, data) => { setKind(data.value as Kind); setProblem(undefined); }}>
          {(['points', 'shares', 'figure'] as const).map((each) => (
            <option key={each} value={each}>
              {whatIf.kinds[each]}
            </option>
          ))}
        </Select>
      </Field>
      {kind === 'figure' && (
        <Field className={styles.field} label={whatIf.unit}>
          <Select className={styles.control} value={unitCode} onChange={(_event, data) => setUnitCode(data.value)}>
            {figures.units.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {kind !== 'shares' && (
        <Field className={styles.field} label={whatIf.measure}>
          <Select className={styles.control} value={measureId} onChange={(_event, data) => setMeasureId(data.value)}>
            {measures.map(({ id, name }) => (
              <option key={id} value={id}>
                {`${id} ${name}`}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {kind === 'shares' ? (
        components.map((each, index) => (
          <Field key={each} className={styles.field} label={whatIf.share(scoring.components[each])} {...(index === 2 ? error : {})}>
            <Input inputMode="decimal" value={shares[each]} onChange={(_event, data) => setShares({ ...shares, [each]: data.value })} />
          </Field>
        ))
      ) : (
        <Field className={styles.field} label={kind === 'points' ? whatIf.newPoints : measure?.kind === 'ratio' ? whatIf.newRate : whatIf.newFigure} {...error}>
          <Input inputMode="decimal" value={text} onChange={(_event, data) => setText(data.value)} />
        </Field>
      )}
      <div className={styles.buttons}>
        <ActionButton onClick={add}>{whatIf.add}</ActionButton>
        {changes.length > 0 && (
          <ActionButton appearance="subtle" onClick={() => setChanges([])}>
            {whatIf.dropAll}
          </ActionButton>
        )}
      </div>
      {changes.length > 0 && (
        <>
          <ul className={styles.list} aria-label={whatIf.changes}>
            {changes.map(({ key, words }) => (
              <li key={key} className={styles.line}>
                <span>{words}</span>
                <ActionButton size="small" appearance="subtle" label={whatIf.drop(words)} onClick={() => setChanges(changes.filter((each) => each.key !== key))}>
                  {whatIf.dropShort}
                </ActionButton>
              </li>
            ))}
          </ul>
          <MovedList moved={moved} />
          {adoptable && (
            <>
              <div>
                <ActionButton blocked={blocked} onClick={() => void adopt()}>
                  {whatIf.adopt}
                </ActionButton>
              </div>
              <p className={styles.small}>{whatIf.adoptNote}</p>
            </>
          )}
        </>
      )}
    </section>
  );
}

function MovedList({ moved }: { readonly moved: readonly MovedUnit[] }): ReactElement {
  const styles = { ...useSectionStyles(), ...useStyles() };
  const { whatIf } = usePaneTexts();
  const standing = ({ rank, total }: MovedUnit['before']): string => (rank === undefined || total === undefined ? whatIf.noStanding : whatIf.standing(String(rank), formatPoints(total)));
  const changed = moved.filter(({ before, after }) => before.rank !== after.rank || Math.abs((before.total ?? 0) - (after.total ?? 0)) > tieTolerance);
  if (changed.length === 0) return <p className={styles.text}>{whatIf.unmoved}</p>;
  return (
    <>
      <ul className={styles.list} aria-label={whatIf.result}>
        {changed.map((unit) => (
          <li key={unit.code} className={styles.line}>
            {whatIf.moved(unit.name, standing(unit.before), standing(unit.after))}
          </li>
        ))}
      </ul>
      {changed.length < moved.length && <p className={styles.small}>{whatIf.others(moved.length - changed.length)}</p>}
    </>
  );
}

function joined(changes: readonly Change[]): WhatIf {
  const points = new Map(changes.flatMap(({ what }) => [...(what.points ?? [])]));
  const shares = changes.find(({ what }) => what.shares !== undefined)?.what.shares;
  return { ...(points.size > 0 ? { points } : {}), ...(shares === undefined ? {} : { shares }), figures: changes.flatMap(({ what }) => what.figures ?? []) };
}

/** A number of 0 or more; a per cent sign and separators of thousands do not matter. */
function readNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC').replaceAll(/[,\s%]/g, '');
  const value = Number(plain);
  return plain !== '' && Number.isFinite(value) && value >= 0 ? value : undefined;
}

function sharesAsText({ basis, period }: ScoredPeriod): Readonly<Record<Component, string>> {
  const of = (component: Component): string => String(Number((basis.scheme.settings[`share.${component}.${period}`].value * 100).toFixed(6)));
  return { quantitative: of('quantitative'), inspection: of('inspection'), routine: of('routine') };
}
