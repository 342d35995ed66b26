import { Button } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

interface ActionButtonProps {
  readonly children: ReactNode;
  readonly onClick: () => void;
  readonly appearance?: 'primary' | 'secondary' | 'subtle';
  readonly size?: 'small' | 'medium';
  readonly icon?: ReactElement;
  /** Why it cannot be used now. It keeps its place in the tab order, so that the reason can be found. */
  readonly blocked?: string | undefined;
  readonly className?: string;
  /** What it is called where its text alone does not say whom it is about. */
  readonly label?: string;
}

/** A button that starts something, and says why when it cannot. */
export function ActionButton({ children, onClick, appearance = 'secondary', size = 'medium', icon, blocked, className, label }: ActionButtonProps): ReactElement {
  return (
    <Button
      appearance={appearance}
      size={size}
      disabledFocusable={blocked !== undefined}
      title={blocked}
      onClick={onClick}
      {...(icon === undefined ? {} : { icon })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(className === undefined ? {} : { className })}
    >
      {children}
    </Button>
  );
}
