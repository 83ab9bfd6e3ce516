import { ActionIcon, type ActionIconProps, Tooltip } from '@mantine/core';
import type { ComponentPropsWithoutRef, ReactNode } from 'react';

type Props = ActionIconProps &
  Omit<ComponentPropsWithoutRef<'button'>, keyof ActionIconProps> & {
    /** What the button does: its accessible name and its tooltip. */
    readonly label: string;
    readonly children: ReactNode;
    readonly 'data-testid'?: string;
  };

/** A button that is only an icon: it always has a name and a tooltip. */
export function IconButton({ label, children, ...rest }: Props) {
  return (
    <Tooltip label={label} maw={240} multiline>
      <ActionIcon aria-label={label} {...rest}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
