import { ref } from 'vue';
import type { View } from './view.ts';
import { LEADS, LONG_LIST, NEAR_NAMES, REMARK, SUBJECTS } from './rows.ts';

const COLUMNS = `<el-table-column type="selection" width="40" /><el-table-column prop="name" label="企业名称" width="240" show-overflow-tooltip />
  <el-table-column prop="source" label="线索来源" /><el-table-column prop="amount" label="意向金额" /><el-table-column label="操作" fixed="right" width="120">
  <template #default="{ row }"><el-button link type="primary" @click.stop="edit(row)">编辑</el-button></template></el-table-column>`;
const SEARCH = `<el-form inline><el-form-item label="企业名称"><el-input placeholder="请输入企业名称" /></el-form-item>
  <el-form-item><el-button type="primary">查询</el-button><el-button>重置</el-button></el-form-item></el-form>`;

/** Pages with lists and what opens over them. */
export const LIST_VIEWS: Readonly<Record<string, View>> = {
  list: () => ({
    setup: () => ({ rows: LEADS, edit: () => {} }),
    template: `<div>${SEARCH}<el-table :data="rows" border stripe>${COLUMNS}</el-table><el-pagination layout="total, prev, pager, next" :total="rows.length" /></div>`,
  }),
  drawer: (book) => ({
    setup() {
      const chosen = ref<string>();
      return {
        rows: LEADS.filter(({ isClient }) => isClient),
        chosen,
        edit: () => {},
        open: (row: { name: string }) => {
          chosen.value = row.name;
        },
        c: () => book.of(chosen.value as string),
      };
    },
    template: `<div>${SEARCH}<el-table :data="rows" border highlight-current-row @row-click="open">${COLUMNS}</el-table>
      <el-drawer :model-value="Boolean(chosen)" title="企业详情" size="45%"><el-descriptions v-if="chosen" :column="1" border>
        <el-descriptions-item label="企业名称">{{ c().name }}</el-descriptions-item><el-descriptions-item label="注册地址">{{ c().address }}</el-descriptions-item>
        <el-descriptions-item label="意向额度">{{ c().limit }}</el-descriptions-item></el-descriptions></el-drawer></div>`,
  }),
  dialog: (book) => ({
    setup() {
      const isOpen = ref(false);
      const form = ref({ ...book.of(SUBJECTS.dialog), channel: '客户转介绍', remark: REMARK });
      return {
        rows: LEADS,
        form,
        isOpen,
        edit: () => {
          isOpen.value = true;
        },
      };
    },
    template: `<div><el-table :data="rows" border>${COLUMNS}</el-table>
      <el-dialog v-model="isOpen" title="编辑线索" width="640"><el-form label-width="140px">
        <el-form-item label="企业名称"><el-input v-model="form.name" disabled /></el-form-item>
        <el-form-item label="统一社会信用代码"><el-input v-model="form.uscc" /></el-form-item>
        <el-form-item label="线索来源"><el-select v-model="form.channel"><el-option value="客户转介绍" label="客户转介绍" /></el-select></el-form-item>
        <el-form-item label="备注"><el-input v-model="form.remark" type="textarea" :rows="3" /></el-form-item></el-form>
        <template #footer><el-button>取消</el-button><el-button type="primary">确定</el-button></template></el-dialog></div>`,
  }),
  dashboard: () => ({
    setup: () => ({ todo: NEAR_NAMES }),
    template: `<div><el-row :gutter="12"><el-col :span="8"><el-card header="本月新增客户"><el-statistic title="户" :value="12" /></el-card></el-col>
      <el-col :span="16"><el-card header="待办事项"><el-timeline><el-timeline-item v-for="one in todo" :key="one" timestamp="2026-11-20">{{ one }}</el-timeline-item></el-timeline></el-card></el-col></el-row></div>`,
  }),
  virtual: () => ({
    setup: () => ({
      rows: LONG_LIST.map((name, i) => ({ id: i, no: String(i + 1), name, amount: `${(i * 37) % 900}万元` })),
      columns: [
        { key: 'no', dataKey: 'no', title: '序号', width: 80 },
        { key: 'name', dataKey: 'name', title: '企业名称', width: 320 },
        { key: 'amount', dataKey: 'amount', title: '意向金额', width: 160 },
      ],
    }),
    template:
      '<div><h4>白名单（全量）</h4><el-table-v2 :columns="columns" :data="rows" :width="700" :height="450" fixed /></div>',
  }),
};
