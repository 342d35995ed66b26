import { Field, Input, Select } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { certaintyWords } from '../../sheets/entryPrompt';
import { freeMeasureId } from '../../sheets/measureCode';
import { methodOfWord, methodParameters, methodWords, usualMethods } from '../../sheets/methodText';
import { departments, directionWords, kindWords, targetWords, timingWords } from '../../sheets/schemeRows';
import type { SchemeOverview } from '../../tasks/describeScheme';
import { findingWords } from '../checking/findingWords';
import { ActionButton } from '../frame/ActionButton';
import { UndoNote } from '../frame/UndoNote';
import { useBlocked } from '../frame/useBlocked';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';
import { useSchemeStyles } from './schemeStyles';

const columns = ['area', 'wording', 'measure', 'kind', 'unit', 'direction', 'timing', 'target', 'value', 'method', 'parameters', 'department', 'numerator', 'denominator', 'relations', 'certainty'] as const;
type Column = (typeof columns)[number];
type Draft = Readonly<Record<Column, string>>;

const empty: Draft = {
  area: '',
  wording: '',
  measure: '',
  kind: kindWords.count,
  unit: '人',
  direction: directionWords.up,
  timing: timingWords.flow,
  target: targetWords.count,
  value: '10',
  method: methodWords.proportional,
  parameters: methodParameters(usualMethods.proportional),
  department: '劳动保障',
  numerator: '',
  denominator: '',
  relations: '整数',
  certainty: certaintyWords.inferred,
};

/** A new measure, field by field; the code is proposed. What is wrong is said here, and nothing is written then. */
export function MeasureForm({ overview }: { readonly overview: SchemeOverview }): ReactElement {
  const styles = useSchemeStyles();
  const { scheme: words } = usePaneTexts();
  const actions = usePaneActions();
  const locale = usePane((state) => state.locale);
  const faults = usePane((state) => state.draftFindings);
  const running = useBlocked('template');
  const { scheme } = overview;
  const next = String(Math.max(0, ...scheme.indicators.map(({ number }) => number)) + 1);
  const [number, setNumber] = useState(next);
  const [ownCode, setCode] = useState<string>();
  const [draft, setDraft] = useState<Draft>({ ...empty, area: scheme.areas[0]?.name ?? '' });
  const indicator = scheme.indicators.find((each) => String(each.number) === number.trim());
  const code = ownCode ?? `M${freeMeasureId(Number(number) > 0 ? Math.floor(Number(number)) : 1, new Set(scheme.measures.map(({ id }) => id)))}`;
  const choices: Partial<Record<Column, readonly string[]>> = {
    area: scheme.areas.map(({ name }) => name),
    kind: Object.values(kindWords),
    direction: Object.values(directionWords),
    timing: Object.values(timingWords),
    target: Object.values(targetWords),
    method: Object.values(methodWords),
    department: departments,
    certainty: Object.values(certaintyWords),
  };
  const set = (column: Column, value: string): void => {
    const method = column === 'method' ? methodOfWord(value) : undefined;
    setDraft({ ...draft, [column]: value, ...(method === undefined ? {} : { parameters: methodParameters(usualMethods[method]) }) });
  };
  // What belongs to an indicator that is there already stands in its first row.
  const hidden: readonly Column[] = indicator === undefined ? [] : ['area', 'wording', 'department'];

  const add = async (): Promise<void> => {
    const numeric = (text: string): string | number => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text);
    const cells = Object.fromEntries(columns.filter((column) => !hidden.includes(column)).map((column) => [`P.${column}`, column === 'value' ? numeric(draft.value) : draft[column].trim()]));
    const done = await actions.addMeasure({ code: code.trim(), cells: { ...cells, 'P.indicator': numeric(number), 'P.state': '示例' } });
    if (!done) return;
    setDraft({ ...empty, area: scheme.areas[0]?.name ?? '' });
    setCode(undefined);
  };

  return (
    <details className={styles.section}>
      <summary className={styles.summary}>{words.add}</summary>
      <div className={styles.body}>
        <p className={styles.text}>{words.addHint}</p>
        <Field label={words.newIndicator}>
          <Input value={number} onChange={(_event, data) => setNumber(data.value)} />
        </Field>
        {indicator !== undefined && <p className={styles.text}>{indicator.wording}</p>}
        <Field label={words.code}>
          <Input value={code} onChange={(_event, data) => setCode(data.value)} />
        </Field>
        {columns
          .filter((column) => !hidden.includes(column))
          .map((column) => {
            const options = choices[column];
            return (
              <Field key={column} label={words.fields[column]}>
                {options === undefined ? (
                  <Input value={draft[column]} onChange={(_event, data) => set(column, data.value)} />
                ) : (
                  <Select value={draft[column]} onChange={(_event, data) => set(column, data.value)}>
                    {options.map((option) => (
                      <option key={option}>{option}</option>
                    ))}
                  </Select>
                )}
              </Field>
            );
          })}
        {faults.length > 0 && (
          <div role="alert" className={styles.caution}>
            {/* The row is not there yet, so there is no cell to name. */}
            {faults.map(({ at: _at, ...finding }, index) => (
              <p key={index} className={styles.text}>
                {findingWords(finding, scheme, locale).message}
              </p>
            ))}
          </div>
        )}
        <div>
          <ActionButton appearance="primary" blocked={running} onClick={() => void add()}>
            {words.addConfirm}
          </ActionButton>
        </div>
        <UndoNote task="change-scheme" lifts={overview.guarded} />
      </div>
    </details>
  );
}
