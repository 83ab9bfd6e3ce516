import {
  Avatar,
  Descriptions,
  Drawer,
  Form,
  Input,
  List,
  Modal,
  Table,
  Tag,
  Timeline,
  Tooltip,
  Typography,
} from 'antd';
import { useState } from 'react';
import { cut, maskCode, maskPerson, maskPhone } from '../masks.ts';
import type { View } from './view.ts';
import { APPLIED, type Applied, CALLS, CUT, EVENTS } from './rows.ts';

const COLUMNS = [
  { title: '申请编号', dataIndex: 'key', width: 130 },
  { title: '申请人', dataIndex: 'name', width: 150, ellipsis: true },
  { title: '金额', dataIndex: 'amount' },
  { title: '环节', dataIndex: 'step', render: (step: string) => <Tag color="blue">{step}</Tag> },
];

function Applications({ onOpen, chosen }: { onOpen?: (row: Applied) => void; chosen?: string | undefined }) {
  return (
    <Table
      dataSource={[...APPLIED]}
      columns={COLUMNS}
      size="middle"
      pagination={{ total: 57, current: 1 }}
      {...(chosen ? { rowSelection: { type: 'radio' as const, selectedRowKeys: [chosen] } } : {})}
      onRow={(row) => ({ onClick: () => onOpen?.(row) })}
    />
  );
}

function OverDrawer() {
  const [row, setRow] = useState<Applied>();
  return (
    <>
      <Applications onOpen={setRow} chosen={row?.key} />
      <Drawer open={row !== undefined} title="申请详情" size={420} mask={false}>
        <Descriptions
          column={1}
          items={[
            { key: 'k', label: '申请编号', children: row?.key },
            { key: 'a', label: '申请金额', children: row?.amount },
            { key: 's', label: '当前环节', children: row?.step },
          ]}
        />
      </Drawer>
    </>
  );
}

function OverModal() {
  const [row, setRow] = useState<Applied>();
  return (
    <>
      <Applications onOpen={setRow} />
      <Modal open={row !== undefined} title="授信申请详情" footer={null}>
        <Typography.Title level={5}>{row?.name}</Typography.Title>
        <Descriptions
          column={1}
          items={[
            { key: 'n', label: '申请人名称', children: row?.name },
            { key: 'a', label: '申请金额', children: row?.amount },
          ]}
        />
      </Modal>
    </>
  );
}

/** Pages with lists and what opens over them. */
export const LIST_VIEWS: Readonly<Record<string, View>> = {
  list: () => (
    <>
      <Form layout="inline">
        <Form.Item label="申请人">
          <Input.Search placeholder="请输入申请人名称" defaultValue="汐港海岬水产品有限公司" />
        </Form.Item>
      </Form>
      <Applications />
    </>
  ),
  drawer: OverDrawer,
  modal: OverModal,
  cut: () => (
    <List
      header="快到期额度"
      dataSource={CUT}
      renderItem={(name, i) => (
        <List.Item extra={`${i + 3} 天后到期`}>
          <List.Item.Meta avatar={<Avatar>{name[2]}</Avatar>} title={cut(name, 9)} description="综合授信" />
        </List.Item>
      )}
    />
  ),
  clipped: () => (
    <List
      header="快到期额度（全称）"
      style={{ width: 320 }}
      dataSource={CUT}
      renderItem={(name) => (
        <List.Item>
          <Typography.Text ellipsis style={{ width: 120 }}>
            {name}
          </Typography.Text>
          <Tooltip title="查看额度">
            <a href="#limit">查看</a>
          </Tooltip>
        </List.Item>
      )}
    />
  ),
  events: () => (
    <>
      <Typography.Title level={4}>审批动态</Typography.Title>
      <Timeline items={EVENTS.map(({ at, text }) => ({ content: `${at} ${text}` }))} />
    </>
  ),
  calls: ({ book }) => (
    <Table
      rowKey="phone"
      pagination={false}
      dataSource={CALLS.map(([person, company]) => ({
        person: maskPerson(person),
        phone: maskPhone(book.of(company).phone),
        code: maskCode(book.of(company).uscc ?? ''),
        company: `${company.slice(0, 2)}**${company.slice(-4)}`,
      }))}
      columns={[
        { title: '客户姓名', dataIndex: 'person' },
        { title: '手机号', dataIndex: 'phone' },
        { title: '任职单位', dataIndex: 'company' },
        { title: '单位证件号', dataIndex: 'code' },
      ]}
    />
  ),
};
