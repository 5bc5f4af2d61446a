import type { ReactNode } from 'react';
import { Button, type ButtonProps, Tooltip, TooltipTrigger } from 'react-aria-components';

type IconButtonProps = Omit<ButtonProps, 'children' | 'className'> & {
  readonly label: string;
  /** The keys that do the same. */
  readonly keys?: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A button that is a picture; its words come as one points at it. */
export function IconButton({ label, keys, className = '', children, ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={0}>
      <Button {...props} aria-label={label} className={`icon-button ${className}`}>
        {children}
      </Button>
      <Tooltip className="tip" offset={6}>
        {label}
        {keys ? <kbd>{keys}</kbd> : null}
      </Tooltip>
    </TooltipTrigger>
  );
}
