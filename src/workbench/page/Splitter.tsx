import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';

const useStyles = makeStyles({
  splitter: {
    width: '6px',
    flexShrink: 0,
    cursor: 'col-resize',
    touchAction: 'none',
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    ':hover': { backgroundColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { outline: 'none', backgroundColor: tokens.colorBrandStroke1 },
  },
});

export interface SplitterProps {
  readonly label: string;
  /** Pixels of what is on its right. */
  readonly width: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly onWidth: (width: number) => void;
  /** While it is dragged, frames must not take the pointer's moves. */
  readonly onDragging: (dragging: boolean) => void;
}

const STEP = 16;

/** The line between grid and pane, moved with the pointer or with the arrow keys. */
export function Splitter(props: SplitterProps): ReactElement {
  const styles = useStyles();
  const start = useRef<{ readonly x: number; readonly width: number } | undefined>(undefined);
  const setWidth = (width: number): void => props.onWidth(Math.min(props.maximum, Math.max(props.minimum, Math.round(width))));

  function onKeyDown(event: KeyboardEvent): void {
    const width = { ArrowLeft: props.width + STEP, ArrowRight: props.width - STEP, Home: props.maximum, End: props.minimum }[event.key];
    if (width === undefined) return;
    event.preventDefault();
    setWidth(width);
  }
  function onPointerDown(event: PointerEvent): void {
    event.currentTarget.setPointerCapture(event.pointerId);
    start.current = { x: event.clientX, width: props.width };
    props.onDragging(true);
  }
  function onPointerMove(event: PointerEvent): void {
    if (start.current !== undefined) setWidth(start.current.width + start.current.x - event.clientX);
  }
  function onPointerEnd(): void {
    start.current = undefined;
    props.onDragging(false);
  }
  return (
    <div
      className={styles.splitter}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={props.label}
      aria-valuenow={props.width}
      aria-valuemin={props.minimum}
      aria-valuemax={props.maximum}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerEnd}
      onPointerCancel={onPointerEnd}
    />
  );
}
