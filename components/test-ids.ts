import type { Channel } from '../lib/domain/touch/touch.ts';

export const TEST_IDS = Object.freeze({
  vaultPassphrase: 'vault-passphrase',
  vaultPassphraseConfirm: 'vault-passphrase-confirm',
  vaultSubmit: 'vault-submit',
  loadSample: 'load-sample',
  startEmpty: 'start-empty',
  enablePortal: 'enable-portal',
  skipPortal: 'skip-portal',
  clientName: 'client-name',
  touchProgress: 'touch-progress',
  touchItem: 'touch-item',
  health: 'health',
  logText: 'log-text',
  logSave: 'log-save',
  logNextText: 'log-next-text',
  logNextDue: 'log-next-due',
  undo: 'undo',
  search: 'search',
  todayList: 'today-list',
  lockNow: 'lock-now',
  openSettings: 'open-settings',
  disablePortal: 'disable-portal',
  rescue: 'rescue',
  acceptLoss: 'accept-loss',
  chooser: 'chooser',
  stranger: 'stranger',
  mentionItem: 'mention-item',
  draftSwitch: 'draft-switch',
});

export const logChannelTestId = (channel: Channel): string => `log-channel-${channel}`;
