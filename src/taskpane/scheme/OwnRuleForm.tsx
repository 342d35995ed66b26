import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { describeFinding } from '../../locales/findings';
import type { Severity } from '../../model/finding';
import { longestExpression, type OwnRule } from '../../model/ownRule';
import { preparedRuleCodes } from '../../sheets/ownRuleRows';
import { ownRuleProblem } from '../../tasks/addOwnRule';
import type { SchemeOverview } from '../../tasks/describeScheme';
import { ActionButton } from '../frame/ActionButton';
import { UndoNote } from '../frame/UndoNote';
import { useBlocked } from '../frame/useBlocked';
import { usePane, usePaneActions, usePaneTexts } from '../paneContext';
import { useSchemeStyles } from './schemeStyles';

const severities: readonly Severity[] = ['soft', 'hard'];

/** 自定审核规则: a check of one's own; what its expression lacks is said while it is typed. */
export function OwnRuleForm({ overview }: { readonly overview: SchemeOverview }): ReactElement {
  const styles = useSchemeStyles();
  const { scheme: words, checking } = usePaneTexts();
  const { ownRule: texts } = words;
  const actions = usePaneActions();
  const locale = usePane((state) => state.locale);
  const running = useBlocked('template');
  const { scheme } = overview;
  const [ownCode, setCode] = useState<string>();
  const [expression, setExpression] = useState('');
  const [severity, setSeverity] = useState<Severity>('soft');
  const [message, setMessage] = useState('');
  const [remedy, setRemedy] = useState('');
  const code = (ownCode ?? preparedRuleCodes(scheme.ownRules)[0] ?? '').trim();
  const said = message.trim();
  const rule: OwnRule = { code, expression: expression.trim(), severity, message: said === '' ? expression.trim() : said, ...(remedy.trim() === '' ? {} : { remedy: remedy.trim() }) };
  const problem = ownRuleProblem(rule, scheme);
  const codeFault = problem?.kind === 'code-invalid' ? texts.codeInvalid : problem?.kind === 'code-taken' ? texts.codeTaken : undefined;
  // Nothing typed yet is no fault to be told.
  const expressionFault = problem?.kind === 'expression' && expression.trim() !== '' ? describeFinding(problem.finding, scheme, locale).sentence : undefined;

  const add = async (): Promise<void> => {
    if (!(await actions.addOwnRule(rule))) return;
    setCode(undefined);
    setExpression('');
    setMessage('');
    setRemedy('');
  };

  return (
    <details className={styles.section}>
      <summary className={styles.summary}>{texts.title}</summary>
      <div className={styles.body}>
        <p className={styles.text}>{texts.hint}</p>
        <Field label={texts.code} {...(codeFault === undefined ? {} : { validationMessage: codeFault, validationState: 'error' as const })}>
          <Input value={ownCode ?? code} onChange={(_event, data) => setCode(data.value)} />
        </Field>
        <Field
          label={texts.expression}
          hint={texts.expressionHint}
          {...(expressionFault === undefined ? (expression.trim() === '' || codeFault !== undefined ? {} : { validationMessage: texts.understood, validationState: 'success' as const }) : { validationMessage: expressionFault, validationState: 'error' as const })}
        >
          <Textarea value={expression} maxLength={longestExpression} resize="vertical" textarea={{ spellCheck: false }} onChange={(_event, data) => setExpression(data.value)} />
        </Field>
        <Field label={texts.severity}>
          <Select value={severity} onChange={(_event, data) => setSeverity(severities.find((each) => each === data.value) ?? 'soft')}>
            {severities.map((each) => (
              <option key={each} value={each}>
                {checking[each]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={texts.message} hint={texts.messageHint}>
          <Input value={message} onChange={(_event, data) => setMessage(data.value)} />
        </Field>
        <Field label={texts.remedy}>
          <Input value={remedy} onChange={(_event, data) => setRemedy(data.value)} />
        </Field>
        <div>
          <ActionButton appearance="primary" blocked={running ?? (problem === undefined ? undefined : (codeFault ?? expressionFault ?? texts.nothing))} onClick={() => void add()}>
            {texts.add}
          </ActionButton>
        </div>
        <UndoNote task="change-scheme" lifts={overview.guarded} />
      </div>
    </details>
  );
}
