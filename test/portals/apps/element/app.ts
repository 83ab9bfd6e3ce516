import ElementPlus from 'element-plus';
import zhCn from 'element-plus/es/locale/lang/zh-cn';
import 'element-plus/dist/index.css';
import { createApp } from 'vue';
import { loadFacts, mountPoint, pageName } from '../facts.ts';
import type { View } from './view.ts';
import { DETAIL_VIEWS } from './views-detail.ts';
import { LIST_VIEWS } from './views-list.ts';

const VIEWS: Readonly<Record<string, View>> = { ...DETAIL_VIEWS, ...LIST_VIEWS };

const SHELL = `<el-container style="height:100vh">
  <el-aside width="200px"><div style="padding:16px;font-weight:bold">云岭银行</div>
    <el-menu default-active="1"><el-menu-item index="1">客户视图</el-menu-item><el-menu-item index="2">营销线索</el-menu-item>
    <el-sub-menu index="3"><template #title>走访任务</template><el-menu-item index="3-1">我的任务</el-menu-item></el-sub-menu></el-menu></el-aside>
  <el-container><el-header style="display:flex;align-items:center;justify-content:space-between">
    <b>对公客户营销平台</b><span>云岭分行营业部 <el-dropdown><span>林知夏</span></el-dropdown></span></el-header>
    <el-main><view-of-page /></el-main></el-container></el-container>`;

const view = VIEWS[pageName()];
if (view) {
  const app = createApp({ template: SHELL });
  app.component('view-of-page', view(await loadFacts()));
  app.use(ElementPlus, { locale: zhCn });
  app.mount(mountPoint());
}
