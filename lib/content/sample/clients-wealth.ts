import { type ClientSeed, enterprise, type Row } from './seed.ts';

const person = (row: Row, more: Partial<ClientSeed> = {}): ClientSeed =>
  enterprise('wealth', row, { kind: 'person', boss: row[0], ...more });

/** Natural persons, among them the entrepreneur after the IPO of the training texts. */
export const WEALTH: readonly ClientSeed[] = [
  person(['贺兰舟', '贺总', 'A', 'deepening', 'promiseToday', 14, '上市公司创始人'], {
    years: 1,
    holdings: [
      ['wealth', '固定收益类理财', 2400],
      ['wealth', '权益类公募基金组合', 3150],
      ['crossBorder', '跨境理财通配置', 2380],
      ['deposit', '三年期大额存单', 1000],
    ],
    note: '公司上市后套现资金较大。资产配置意向：固定收益30%、权益40%、海外30%，并考虑税务规划和家族信托。先做KYC和风险测评。',
    story: [
      [
        'visit',
        '到{w}办公室做完整KYC，资金来源为上市后减持，完税凭证已看。风险测评结果为平衡型，权益四成在可承受范围内。',
      ],
      ['meeting', '{w}与家人一起来行，谈到两个孩子的教育金和传承。请了外部税务师讲信托的税务处理，不做收益承诺。'],
      ['call', '{w}问海外三成怎么配，说明只能走合规的跨境渠道和产品，额度和期限都列给他，本周发书面比较表。'],
    ],
    nextText: '把跨境配置渠道的书面比较表发给贺总',
  }),
  person(['温如筠', '温女士', 'A', 'deepening', 'onTrack', 13, '设计事务所合伙人'], { years: 4 }),
  person(['欧阳牧之', '欧阳先生', 'B', 'delivery', 'onTrack', 11, '牙科诊所经营']),
  person(['邱岳山', '邱先生', 'B', 'proposal', 'tooManyTouches', 10, '建材生意']),
  person(['宁书瑶', '宁女士', 'C', 'contact', 'neverTouched', 0, '海归医生'], { isUnnumbered: true }),
  person(['江砚辞', '江先生', 'B', 'negotiation', 'promiseOverdue', 6, '早期投资']),
  person(['司徒敏', '司徒女士', 'C', 'deepening', 'contactOverdue', 10, '退休企业主'], { years: 6 }),
  person(['桑柏年', '桑先生', 'D', 'lost', 'quiet', 5, '律师'], { note: '移居外地，理财改由当地银行打理。' }),
];
