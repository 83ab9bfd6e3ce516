import {
  ActionIcon,
  Button,
  createTheme,
  type CSSVariablesResolver,
  type MantineColorSchemeManager,
  NativeSelect,
  PasswordInput,
  SegmentedControl,
  Switch,
  TextInput,
  Tooltip,
} from '@mantine/core';

// Which typeface leads depends on the language: see tokens.css.
const FONT = 'var(--sx-font)';

/** The brand's look in Mantine's terms: teal, Chinese typefaces first, compact controls. */
export const theme = createTheme({
  fontFamily: FONT,
  headings: { fontFamily: FONT },
  primaryColor: 'brand',
  primaryShade: 7,
  colors: {
    brand: [
      '#effaf8',
      '#d3f1ec',
      '#a9e2d9',
      '#76cdc1',
      '#46b3a6',
      '#28978b',
      '#178076',
      '#0f766e',
      '#0d5f59',
      '#0a4641',
    ],
    dark: [
      '#ecf0ee',
      '#bcc6c3',
      '#95a19d',
      '#6d7975',
      '#414a47',
      '#343c39',
      '#202524',
      '#161918',
      '#101312',
      '#0c0e0e',
    ],
  },
  defaultRadius: 8,
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 30 } }),
    Button: Button.extend({ defaultProps: { size: 'sm' }, styles: { root: { fontWeight: 550 } } }),
    NativeSelect: NativeSelect.extend({ defaultProps: { size: 'sm' } }),
    PasswordInput: PasswordInput.extend({ defaultProps: { size: 'md' } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'xs', withItemsBorders: false } }),
    Switch: Switch.extend({ defaultProps: { size: 'sm', withThumbIndicator: false } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'sm' } }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        openDelay: 350,
        withArrow: false,
        offset: 6,
        fz: 12,
        transitionProps: { duration: 120 },
        withinPortal: false,
        floatingStrategy: 'fixed',
      },
    }),
  },
});

const shared = {
  '--mantine-color-body': 'var(--sx-bg)',
  '--mantine-color-text': 'var(--sx-text)',
  '--mantine-color-dimmed': 'var(--sx-muted)',
  '--mantine-color-placeholder': 'var(--sx-muted)',
  '--mantine-color-error': 'var(--sx-risk)',
  '--mantine-color-default': 'var(--sx-raised)',
  '--mantine-color-default-hover': 'var(--sx-hover)',
  '--mantine-color-default-border': 'var(--sx-line-strong)',
  '--mantine-color-default-color': 'var(--sx-text)',
  '--mantine-color-gray-light-hover': 'var(--sx-hover)',
  '--mantine-color-gray-light-color': 'var(--sx-soft)',
  '--mantine-color-brand-light': 'var(--sx-brand-soft)',
  '--mantine-color-brand-light-hover': 'var(--sx-brand-soft)',
  '--mantine-color-brand-light-color': 'var(--sx-brand)',
};

/** Lets Mantine's parts take their colours from our tokens, so that both themes are defined in one file. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: shared, dark: shared });

/** The theme choice lives in the settings; Mantine must not keep a second copy of it. */
export const settingsOnly: MantineColorSchemeManager = {
  get: (fallback) => fallback,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
};
