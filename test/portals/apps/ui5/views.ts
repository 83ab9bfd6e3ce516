import { maskPhone } from '../masks.ts';
import type { FactBook } from '../record.ts';
import { PARTNERS, SUBJECTS } from './rows.ts';

const item = (label: string, value: string) =>
  `<ui5-form-item><ui5-label slot="labelContent">${label}</ui5-label>${value}</ui5-form-item>`;
const text = (value: string | undefined) => `<ui5-text>${value ?? '—'}</ui5-text>`;
const table = `<ui5-table><ui5-table-header-row slot="headerRow">${['合作企业', '融资余额', '状态'].map((head) => `<ui5-table-header-cell>${head}</ui5-table-header-cell>`).join('')}</ui5-table-header-row>
  ${PARTNERS.map((name, i) => `<ui5-table-row interactive row-key="${i}"><ui5-table-cell><ui5-label>${name}</ui5-label></ui5-table-cell><ui5-table-cell>${120 + i * 45}万元</ui5-table-cell><ui5-table-cell>正常</ui5-table-cell></ui5-table-row>`).join('')}</ui5-table>`;

/** Markup of each page. */
export const VIEWS: Readonly<Record<string, (book: FactBook) => string>> = {
  object(book) {
    const c = book.of(SUBJECTS.object);
    return `<ui5-breadcrumbs><ui5-breadcrumbs-item href="#">合作企业</ui5-breadcrumbs-item><ui5-breadcrumbs-item>企业信息</ui5-breadcrumbs-item></ui5-breadcrumbs>
      <ui5-form header-text="企业信息" layout="S1 M2 L2 XL2">${item('企业名称', text(c.name))}${item('社会信用代码', text(c.uscc))}${item('联系电话', text(maskPhone(c.phone)))}${item('地址', text(c.address))}</ui5-form>
      <ui5-panel header-text="核心企业"><ui5-list><ui5-li description="应收账款 320万元">云岭精机制造有限公司</ui5-li><ui5-li description="应收账款 90万元">云岭精机设备制造有限公司</ui5-li></ui5-list></ui5-panel>`;
  },
  edit(book) {
    const c = book.of(SUBJECTS.edit);
    return `<ui5-form header-text="保理申请">${item('申请企业', `<ui5-input value="${c.name}" accessible-name="申请企业"></ui5-input>`)}${item('证照编码', `<ui5-input value="${c.uscc}" readonly></ui5-input>`)}
      ${item('买方', '<ui5-select><ui5-option>云岭惠佰邻连锁超市有限公司</ui5-option><ui5-option selected>望川禾陌生鲜电子商务有限公司</ui5-option></ui5-select>')}
      ${item('说明', '<ui5-textarea value="发票由沛宁焙小满食品有限公司代开"></ui5-textarea>')}</ui5-form>`;
  },
  list: () => `<ui5-title level="H4">合作企业清单</ui5-title>${table}`,
  dialog(book) {
    const c = book.of(SUBJECTS.dialog);
    return `<ui5-title level="H4">合作企业清单</ui5-title>${table}<ui5-dialog header-text="${c.name}"><p>融资余额 ${c.balance}，到期日 ${c.due}</p><ui5-button slot="footer">关闭</ui5-button></ui5-dialog>`;
  },
  tabs: () =>
    `<ui5-tabcontainer>${['澜州鑫沐贸易有限公司', SUBJECTS.tabs].map((name) => `<ui5-tab text="${name}"${name === SUBJECTS.tabs ? ' selected' : ''}><ui5-label>可融资额度 200万元</ui5-label></ui5-tab>`).join('')}</ui5-tabcontainer>`,
  none: () =>
    `<ui5-panel header-text="通知"><ui5-list><ui5-li>云岭银行股份有限公司关于系统升级的通知</ui5-li><ui5-li>澜州鑫沐商贸有限公司 额度已失效</ui5-li><ui5-li>客户名称与营业执照不一致的请及时更正</ui5-li></ui5-list></ui5-panel>`,
};
