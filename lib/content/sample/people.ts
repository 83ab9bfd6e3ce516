import type { Person, PersonRole } from '../../domain/client/person.ts';
import type { Random } from '../../util/random.ts';
import type { ClientSeed } from './seed.ts';

const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁蔡蒋余杜叶程魏苏吕丁任卢姚钟姜崔谭陆范汪石',
];
const GIVEN = [
  '志远',
  '晓雯',
  '建业',
  '雨桐',
  '德明',
  '思源',
  '丽华',
  '文博',
  '静怡',
  '国梁',
  '雅琴',
  '子墨',
  '海燕',
  '俊峰',
  '慧芳',
  '宏伟',
  '欣然',
  '立群',
  '玉兰',
  '振东',
  '诗涵',
  '永康',
  '春梅',
  '浩然',
  '佳宁',
  '长青',
  '秀云',
  '逸飞',
  '晓东',
  '婉清',
  '立新',
  '书航',
  '梦洁',
  '成林',
  '月娥',
  '景行',
  '小满',
  '启明',
  '素心',
  '广德',
  '若曦',
  '铁军',
  '巧玲',
  '砚青',
  '少川',
];

interface Post {
  readonly title: string;
  readonly role: PersonRole;
  /** What follows the surname when spoken to. */
  readonly address: string;
}

const BOSSES: readonly Post[] = [
  { title: '董事长', role: 'decisionMaker', address: '董' },
  { title: '总经理', role: 'decisionMaker', address: '总' },
  { title: '执行董事', role: 'decisionMaker', address: '总' },
];
const OTHERS: readonly Post[] = [
  { title: '财务总监', role: 'influencer', address: '总' },
  { title: '财务经理', role: 'handler', address: '经理' },
  { title: '会计', role: 'handler', address: '会计' },
  { title: '副总经理', role: 'influencer', address: '总' },
  { title: '出纳', role: 'handler', address: '姐' },
  { title: '办公室主任', role: 'gatekeeper', address: '主任' },
  { title: '总经理助理', role: 'gatekeeper', address: '助理' },
  { title: '采购经理', role: 'influencer', address: '经理' },
];
const TWO_CHARACTER_SURNAMES = ['欧阳', '司徒', '贺兰'];
const NOTES = [
  '只认数据，见面先看表。',
  '喜欢喝岩茶，忌抽烟。',
  '上午不接电话，下午三点后联系。',
  '老家沛宁，爱聊钓鱼。',
  '对流程敏感，材料要一次说全。',
];

/** A person together with how the manager addresses them, e.g. 陈总. */
export interface Contact {
  readonly person: Person;
  readonly address: string;
}

/** Make the people of a client: the decision maker first, then others by size of the client. */
export function makePeople(seed: ClientSeed, random: Random, nextId: () => string, nextPhone: () => string): Contact[] {
  const used = new Set<string>();
  const make = (post: Post, name: string): Contact => {
    used.add(name);
    const person: Person = {
      id: nextId(),
      name,
      title: post.title,
      role: post.role,
      ...(random.chance(0.85) ? { phone: nextPhone() } : {}),
      ...(random.chance(0.4) ? { birthday: `${pad(random.int(1, 12))}-${pad(random.int(1, 28))}` } : {}),
      ...(random.chance(0.25) ? { note: random.pick(NOTES) } : {}),
    };
    return { person, address: surnameOf(name) + post.address };
  };
  const newName = (): string => {
    for (;;) {
      const name = random.pick(SURNAMES) + random.pick(GIVEN);
      if (!used.has(name)) return name;
    }
  };

  if (seed.kind === 'person') {
    const self = make({ title: '本人', role: 'decisionMaker', address: '' }, seed.name);
    const isWoman = seed.short?.endsWith('女士') ?? false;
    const family: Post = isWoman
      ? { title: '配偶', role: 'influencer', address: '先生' }
      : { title: '配偶', role: 'influencer', address: '太太' };
    const contacts: Contact[] = [{ person: self.person, address: seed.short ?? seed.name }];
    if (random.chance(0.5)) contacts.push(make(family, newName()));
    return contacts;
  }
  if (seed.kind === 'soleProprietor') {
    return [make({ title: '经营者', role: 'decisionMaker', address: '老板' }, seed.boss ?? newName())];
  }
  const boss = random.pick(BOSSES);
  const contacts = [make(seed.boss ? { ...boss, address: '总' } : boss, seed.boss ?? newName())];
  if (seed.speaker) contacts.push(make(OTHERS[0] as Post, seed.speaker));
  const others = random
    .shuffle(seed.speaker ? OTHERS.slice(1) : OTHERS)
    .slice(0, { A: 3, B: 2, C: 1, D: 1 }[seed.grade]);
  for (const post of others) contacts.push(make(post, newName()));
  return contacts;
}

function surnameOf(name: string): string {
  const two = name.slice(0, 2);
  return TWO_CHARACTER_SURNAMES.includes(two) && name.length > 2 ? two : name.slice(0, 1);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
