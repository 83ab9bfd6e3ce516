import { ConfigProvider, Layout, Menu, Space } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { type FactBook, loadFacts, mountPoint, pageName } from '../facts.ts';
import type { View } from './view.ts';
import { DETAIL_VIEWS } from './views-detail.tsx';
import { LIST_VIEWS } from './views-list.tsx';

const VIEWS: Readonly<Record<string, View>> = { ...DETAIL_VIEWS, ...LIST_VIEWS };
const ITEMS = ['我的待办', '授信申请', '额度查询', '押品管理'].map((label) => ({ key: label, label }));

function Shell({ Page, book }: { readonly Page: View; readonly book: FactBook }): ReactElement {
  return (
    <ConfigProvider locale={zhCN} theme={{ token: { motion: false } }}>
      <Layout style={{ minHeight: '100vh' }}>
        <Layout.Header style={{ color: '#fff', display: 'flex', justifyContent: 'space-between' }}>
          <b>云岭银行 授信审批工作台</b>
          <Space>林知夏 | 云岭分行营业部</Space>
        </Layout.Header>
        <Layout>
          <Layout.Sider theme="light">
            <Menu items={ITEMS} defaultSelectedKeys={['授信申请']} />
          </Layout.Sider>
          <Layout.Content style={{ padding: 16 }}>
            <Page book={book} />
          </Layout.Content>
        </Layout>
      </Layout>
    </ConfigProvider>
  );
}

const view = VIEWS[pageName()];
if (view) createRoot(mountPoint()).render(<Shell Page={view} book={await loadFacts()} />);
