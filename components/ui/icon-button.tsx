import { ActionIcon, type ActionIconProps } from '@mantine/core';
import type { ComponentPropsWithoutRef, ReactNode, Ref } from 'react';

type Props = ActionIconProps &
  Omit<ComponentPropsWithoutRef<'button'>, keyof ActionIconProps> & {
    /** What the button does: its accessible name and its tooltip. */
    readonly label: string;
    readonly children: ReactNode;
    readonly ref?: Ref<HTMLButtonElement>;
    readonly 'data-testid'?: string;
  };

/** A button that is only an icon: it always has a name and a tooltip, the browser's own, which costs a long list nothing. */
export function IconButton({ label, children, ...rest }: Props) {
  return (
    <ActionIcon aria-label={label} title={label} {...rest}>
      {children}
    </ActionIcon>
  );
}
