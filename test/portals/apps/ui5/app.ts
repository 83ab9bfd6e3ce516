import '@ui5/webcomponents/dist/Bar.js';
import '@ui5/webcomponents/dist/Breadcrumbs.js';
import '@ui5/webcomponents/dist/BreadcrumbsItem.js';
import '@ui5/webcomponents/dist/Button.js';
import '@ui5/webcomponents/dist/Dialog.js';
import '@ui5/webcomponents/dist/Form.js';
import '@ui5/webcomponents/dist/FormItem.js';
import '@ui5/webcomponents/dist/Input.js';
import '@ui5/webcomponents/dist/Label.js';
import '@ui5/webcomponents/dist/List.js';
import '@ui5/webcomponents/dist/ListItemStandard.js';
import '@ui5/webcomponents/dist/Option.js';
import '@ui5/webcomponents/dist/Panel.js';
import '@ui5/webcomponents/dist/Select.js';
import '@ui5/webcomponents/dist/Tab.js';
import '@ui5/webcomponents/dist/TabContainer.js';
import '@ui5/webcomponents/dist/Table.js';
import '@ui5/webcomponents/dist/TableCell.js';
import '@ui5/webcomponents/dist/TableHeaderCell.js';
import '@ui5/webcomponents/dist/TableHeaderRow.js';
import '@ui5/webcomponents/dist/TableRow.js';
import '@ui5/webcomponents/dist/Text.js';
import '@ui5/webcomponents/dist/TextArea.js';
import '@ui5/webcomponents/dist/Title.js';
import { setDefaultFontLoading } from '@ui5/webcomponents-base/dist/config/Fonts.js';
import { draw, loadFacts, mountPoint, pageName } from '../facts.ts';
import { VIEWS } from './views.ts';

// They come from the network otherwise.
setDefaultFontLoading(false);

const view = VIEWS[pageName()];
if (view) {
  const markup = view(await loadFacts());
  draw(
    mountPoint(),
    `<ui5-bar design="Header"><ui5-title slot="startContent">云岭银行 供应链金融</ui5-title><ui5-label slot="endContent">林知夏</ui5-label></ui5-bar>${markup}`,
  );
  mountPoint().addEventListener('click', (event) => {
    if ((event.target as Element).closest('ui5-table-row'))
      document.querySelector('ui5-dialog')?.setAttribute('open', '');
  });
}
