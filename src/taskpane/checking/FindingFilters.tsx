import { Input, Link, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, type ReactElement, type ReactNode } from 'react';
import type { Severity } from '../../model/finding';
import type { FindingState } from '../../model/followedFinding';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';
import type { FindingGroup, FindingSort } from '../paneState';
import { departmentOf } from './departmentOf';
import { findingWords } from './findingWords';
import { noFilter } from './noFilter';

const useStyles = makeStyles({
  filters: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(130px, 1fr))', gap: tokens.spacingHorizontalS },
  line: { display: 'flex', justifyContent: 'space-between', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3, gridColumn: '1 / -1' },
  field: { minWidth: 0 },
  control: { width: '100%', minWidth: 0 },
});

/** Narrows the list by severity, state, unit, department, rule and text, and groups it. */
export function FindingFilters({ shown }: { readonly shown: number }): ReactElement {
  const styles = useStyles();
  const texts = usePaneTexts();
  const { checking } = texts;
  const actions = usePaneActions();
  const report = usePane((state) => state.check?.report);
  const filter = usePane((state) => state.findingFilter);
  const scheme = usePane((state) => state.definition.scheme);
  const locale = usePane((state) => state.locale);
  const findings = report?.findings;
  const group = usePane((state) => state.findingGroup);
  const sort = usePane((state) => state.findingSort);
  const { units, rules, departments } = useMemo(() => {
    const unitNames = new Map<string, string>();
    const ruleNames = new Map<string, string>();
    const departmentNames = new Set<string>();
    for (const finding of findings ?? []) {
      if (finding.unitCode !== undefined && !unitNames.has(finding.unitCode)) unitNames.set(finding.unitCode, finding.unitName ?? finding.unitCode);
      const department = departmentOf(finding, scheme);
      if (department !== '') departmentNames.add(department);
      if (!ruleNames.has(finding.rule)) ruleNames.set(finding.rule, findingWords(finding, scheme, locale).title);
    }
    return { units: [...unitNames].sort(([a], [b]) => a.localeCompare(b)), rules: [...ruleNames], departments: [...departmentNames].map((name) => [name, name] as const) };
  }, [findings, scheme, locale]);
  // What was chosen may have no finding left; it stays visible, so that it can be taken back.
  const unitChoices = filter.unit === '' || units.some(([code]) => code === filter.unit) ? units : [...units, [filter.unit, filter.unit] as const];
  const ruleChoices = filter.rule === '' || rules.some(([code]) => code === filter.rule) ? rules : [...rules, [filter.rule, filter.rule] as const];
  const departmentChoices = filter.department === '' || departments.some(([name]) => name === filter.department) ? departments : [...departments, [filter.department, filter.department] as const];
  const severities: readonly (readonly [Severity, string])[] = [
    ['hard', checking.hard],
    ['soft', checking.soft],
  ];
  const isFiltered = filter !== noFilter && Object.values(filter).some((value) => value !== '');
  return (
    <div className={styles.filters} role="group" aria-label={checking.filters}>
      <Choice
        label={checking.severity}
        value={filter.severity}
        onChange={(value) => actions.filterFindings({ severity: value === 'hard' || value === 'soft' ? value : '' })}
        choices={severities}
      />
      <Choice label={checking.state} value={filter.state} onChange={(value) => actions.filterFindings({ state: stateOf(value) })} choices={states.map((state) => [state, checking.states[state]] as const)} />
      <Choice label={checking.unit} value={filter.unit} onChange={(unit) => actions.filterFindings({ unit })} choices={unitChoices} />
      <Choice label={checking.department} value={filter.department} onChange={(department) => actions.filterFindings({ department })} choices={departmentChoices} />
      <Choice label={checking.rule} value={filter.rule} onChange={(rule) => actions.filterFindings({ rule })} choices={ruleChoices} />
      <div className={styles.field}>
        <Input
          className={styles.control}
          size="small"
          type="search"
          aria-label={checking.search}
          placeholder={checking.searchHint}
          value={filter.text}
          onChange={(_event, { value }) => actions.filterFindings({ text: value })}
        />
      </div>
      <div className={styles.field}>
        <Select className={styles.control} size="small" aria-label={checking.group} value={group} onChange={(_event, { value }) => actions.groupFindings(groups.find((known) => known === value) ?? 'none')}>
          {groups.map((known) => (
            <option key={known} value={known}>
              {checking.groups[known]}
            </option>
          ))}
        </Select>
      </div>
      <div className={styles.field}>
        <Select className={styles.control} size="small" aria-label={checking.sort} value={sort} onChange={(_event, { value }) => actions.sortFindings(sorts.find((known) => known === value) ?? 'none')}>
          {sorts.map((known) => (
            <option key={known} value={known}>
              {checking.sorts[known]}
            </option>
          ))}
        </Select>
      </div>
      <div className={styles.line}>
        <span role="status">{checking.shown(shown, findings?.length ?? 0)}</span>
        {isFiltered && (
          <Link as="button" onClick={() => actions.filterFindings(noFilter)}>
            {checking.resetFilters}
          </Link>
        )}
      </div>
    </div>
  );
}

const sorts: readonly FindingSort[] = ['none', 'unit', 'measure', 'rule', 'difference'];
const groups: readonly FindingGroup[] = ['none', 'unit', 'department', 'rule'];
/** Those to be explained again are among those to be explained. */
const states = ['to-correct', 'to-explain', 'explained'] as const satisfies readonly FindingState[];

function stateOf(value: string): FindingState | '' {
  return states.find((state) => state === value) ?? '';
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, choices, onChange }: ChoiceProps): ReactElement {
  const styles = useStyles();
  const { all } = usePaneTexts();
  return (
    <div className={styles.field}>
      <Select className={styles.control} size="small" aria-label={label} value={value} onChange={(_event, data) => onChange(data.value)}>
        <option value="">{withLabel(label, all)}</option>
        {choices.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  );
}

/** The choice of everything says what it is everything of: there is no room for labels beside the fields. */
function withLabel(label: string, all: string): ReactNode {
  return /[a-z]$/i.test(label) ? `${label}: ${all}` : `${label}：${all}`;
}
