import { ref } from 'vue';
import { maskPhone } from '../masks.ts';
import type { View } from './view.ts';
import { KEPT_AWAY, KEPT_NOW, OPEN_TABS, RELATED, SUBJECTS } from './rows.ts';

/** Pages about one client. */
export const DETAIL_VIEWS: Readonly<Record<string, View>> = {
  detail: (book) => ({
    setup: () => ({ c: book.of(SUBJECTS.detail), related: RELATED, tab: ref('base'), maskPhone }),
    template: `<div>
      <el-breadcrumb separator="/"><el-breadcrumb-item>客户视图</el-breadcrumb-item><el-breadcrumb-item>对公客户详情</el-breadcrumb-item></el-breadcrumb>
      <el-page-header style="margin:12px 0" @back="() => {}"><template #content>{{ c.name }} <el-tag>{{ c.grade }} 类</el-tag></template></el-page-header>
      <el-tabs v-model="tab"><el-tab-pane label="基本信息" name="base">
        <el-descriptions :column="2" border>
          <el-descriptions-item label="客户名称">{{ c.name }}</el-descriptions-item>
          <el-descriptions-item label="统一社会信用代码">{{ c.uscc }}</el-descriptions-item>
          <el-descriptions-item label="客户编号">{{ c.clientNumber }}</el-descriptions-item>
          <el-descriptions-item label="法定代表人">{{ c.boss }}</el-descriptions-item>
          <el-descriptions-item label="联系电话">{{ maskPhone(c.phone) }}</el-descriptions-item>
          <el-descriptions-item label="注册地址">{{ c.address }}</el-descriptions-item></el-descriptions>
        <h4>供应链关系</h4>
        <el-table :data="related" size="small"><el-table-column prop="role" label="关系" width="120" />
          <el-table-column prop="name" label="企业名称" show-overflow-tooltip /><el-table-column prop="share" label="说明" /></el-table>
      </el-tab-pane><el-tab-pane label="授信情况" name="credit">授信额度 {{ c.limit }}</el-tab-pane></el-tabs></div>`,
  }),
  tabs: (book) => ({
    setup: () => ({ open: OPEN_TABS, now: ref(OPEN_TABS[1]), c: book.of(OPEN_TABS[1] as string) }),
    template: `<div><el-tabs v-model="now" type="card" closable><el-tab-pane label="首页" name="home" />
        <el-tab-pane v-for="name in open" :key="name" :label="name" :name="name" lazy>
          <el-table :data="[{ no: '99010100****7301', kind: '基本存款账户', balance: c.balance }, { no: '99010100****7302', kind: '一般存款账户', balance: '32.50万元' }]">
            <el-table-column prop="no" label="账号" /><el-table-column prop="kind" label="账户性质" /><el-table-column prop="balance" label="余额" /></el-table>
          <el-alert title="以上余额为上一营业日日终余额" type="info" :closable="false" style="margin-top:12px" />
        </el-tab-pane></el-tabs></div>`,
  }),
  kept: (book) => ({
    setup: () => ({ a: book.of(KEPT_AWAY), b: book.of(KEPT_NOW), now: ref('b') }),
    template: `<div><el-tabs v-model="now" type="border-card">
        <el-tab-pane :label="'授信调查-' + a.name" name="a"><el-descriptions border><el-descriptions-item label="申请人">{{ a.name }}</el-descriptions-item>
          <el-descriptions-item label="统一社会信用代码">{{ a.uscc }}</el-descriptions-item></el-descriptions></el-tab-pane>
        <el-tab-pane :label="'授信调查-' + b.name" name="b"><el-descriptions border><el-descriptions-item label="申请人">{{ b.name }}</el-descriptions-item>
          <el-descriptions-item label="申请金额">{{ b.limit }}</el-descriptions-item></el-descriptions></el-tab-pane></el-tabs></div>`,
  }),
};
