import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  list: { marginBlock: tokens.spacingVerticalM, paddingLeft: tokens.spacingHorizontalXL, maxHeight: '240px', overflowY: 'auto' },
  text: { margin: 0 },
  surface: { maxWidth: '520px' },
});

/** What to ask or tell. The last answer is the one that changes nothing, unless `harmless` names it: Escape gives it. */
export interface Question {
  readonly title: string;
  readonly text: string;
  readonly items?: readonly string[];
  /** From left to right; the first is the one that Enter gives. */
  readonly answers: readonly { readonly id: string; readonly label: string }[];
  /** Id of the answer that changes nothing. */
  readonly harmless?: string;
}

export interface QuestionDialogProps {
  readonly question: Question;
  readonly onAnswer: (id: string) => void;
}

/** The page's own dialog: office.js makes the browser's throw, and theirs stop every script. */
export function QuestionDialog({ question, onAnswer }: QuestionDialogProps): ReactElement {
  const styles = useStyles();
  const escape = question.harmless ?? question.answers.at(-1)?.id ?? '';
  return (
    <Dialog open modalType="alert" onOpenChange={(_, data) => (data.open ? undefined : onAnswer(escape))}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{question.title}</DialogTitle>
          <DialogContent>
            {question.items !== undefined && (
              <ul className={styles.list}>
                {question.items.map((item, index) => (
                  <li key={index}>{item}</li>
                ))}
              </ul>
            )}
            <p className={styles.text}>{question.text}</p>
          </DialogContent>
          <DialogActions fluid>
            {question.answers.map((answer, index) => (
              <Button key={answer.id} appearance={index === 0 ? 'primary' : 'secondary'} onClick={() => onAnswer(answer.id)}>
                {answer.label}
              </Button>
            ))}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
