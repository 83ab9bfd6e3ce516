import { Breadcrumb, Card, Descriptions, Form, Input, Result, Select, Steps, Table, Tag, Typography } from 'antd';
import { maskCode, maskPerson, maskPhone } from '../masks.ts';
import type { View } from './view.ts';
import { SUBJECTS } from './rows.ts';

const CRUMBS = [{ title: '授信申请' }, { title: '申请详情' }];

/** Pages about one client. */
export const DETAIL_VIEWS: Readonly<Record<string, View>> = {
  detail({ book }) {
    const c = book.of(SUBJECTS.detail);
    return (
      <>
        <Breadcrumb items={CRUMBS} />
        <Typography.Title level={4}>授信申请 SX20261138</Typography.Title>
        <Steps current={1} items={['受理', '审查', '审批', '放款'].map((title) => ({ title }))} />
        <Descriptions
          title="申请人信息"
          column={2}
          items={[
            { key: 'n', label: '申请人', children: c.name.replace('（', '(').replace('）', ')') },
            { key: 'u', label: '证件号码', children: c.uscc },
            { key: 'b', label: '法定代表人', children: maskPerson(c.boss) },
            { key: 'p', label: '联系电话', children: maskPhone(c.phone) },
            { key: 'a', label: '申请额度', children: c.limit },
            { key: 'g', label: '保证人', children: '澜州砺川轴承股份有限公司' },
          ]}
        />
        <Card title="抵质押物" size="small">
          <Table
            size="small"
            pagination={false}
            rowKey="owner"
            dataSource={[{ owner: '汐港霁帆船务有限公司', item: '船舶', value: '2,300万元' }]}
            columns={[
              { title: '权属人', dataIndex: 'owner' },
              { title: '押品', dataIndex: 'item' },
              { title: '评估价值', dataIndex: 'value' },
            ]}
          />
        </Card>
      </>
    );
  },
  form({ book }) {
    const c = book.of(SUBJECTS.form);
    return (
      <Card title="新增授信申请">
        <Form
          layout="vertical"
          initialValues={{
            name: c.name,
            kind: '流动资金贷款',
            other: '云岭牧野乳业有限公司',
            why: '用于采购服务器。共同上游为望川拓野园林景观有限公司。',
          }}
        >
          <Form.Item label="借款人名称" name="name">
            <Input readOnly />
          </Form.Item>
          <Form.Item label="业务品种" name="kind">
            <Select options={[{ value: '流动资金贷款' }]} />
          </Form.Item>
          <Form.Item label="担保企业" name="other">
            <Select showSearch options={[{ value: '云岭牧野乳业有限公司' }, { value: '霁阳果阑农业开发有限公司' }]} />
          </Form.Item>
          <Form.Item label="用途说明" name="why">
            <Input.TextArea rows={3} />
          </Form.Item>
        </Form>
      </Card>
    );
  },
  homonym({ book }) {
    const c = book.of(SUBJECTS.homonym);
    return (
      <Card title={c.name} extra={<Tag>企业法人</Tag>}>
        <Descriptions
          items={[
            { key: 'n', label: '客户名称', children: c.name },
            { key: 'u', label: '统一社会信用代码', children: maskCode(c.uscc ?? '') },
          ]}
        />
      </Card>
    );
  },
  renamed({ book }) {
    const c = book.of(SUBJECTS.renamed);
    return (
      <Card title="额度查询">
        <Descriptions
          column={1}
          items={[
            { key: 'n', label: '授信企业', children: '云岭晞芯光电有限公司' },
            { key: 'c', label: '客户号', children: c.clientNumber },
            { key: 'l', label: '可用额度', children: c.limit },
          ]}
        />
      </Card>
    );
  },
  done({ book }) {
    const c = book.of(SUBJECTS.modal);
    return (
      <Result status="success" title="提交成功" subTitle={`${c.name}的授信申请已提交，编号 SX20261200，请等待审查。`} />
    );
  },
};
