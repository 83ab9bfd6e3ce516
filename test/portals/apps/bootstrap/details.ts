import { maskCode, maskPhone } from '../masks.ts';
import type { FactBook } from '../record.ts';
import { SUBJECTS } from './rows.ts';

const term = (label: string, value: string) => `<dt class="col-sm-3">${label}</dt><dd class="col-sm-9">${value}</dd>`;
const floating = (id: string, label: string, value: string) =>
  `<div class="form-floating mb-2"><input id="${id}" class="form-control" placeholder=" " data-value="${value}" readonly><label for="${id}">${label}</label></div>`;

/** Pages about one client. */
export const DETAILS: Readonly<Record<string, (book: FactBook) => string>> = {
  detail(book) {
    const c = book.of(SUBJECTS.detail);
    return `<nav aria-label="breadcrumb"><ol class="breadcrumb"><li class="breadcrumb-item"><a href="#">小微客户</a></li><li class="breadcrumb-item active">客户档案</li></ol></nav>
      <div class="card"><div class="card-header">客户档案</div><div class="card-body"><dl class="row">${term('企业全称', c.name)}${term('统一社会信用代码', maskCode(c.uscc ?? ''))}${term('联系电话', maskPhone(c.phone))}${term('授信余额', c.balance)}</dl></div></div>
      <div class="card mt-3"><div class="card-header">上下游企业</div><ul class="list-group list-group-flush"><li class="list-group-item">沛宁焙小满食品有限公司 <span class="badge text-bg-info">供货</span></li><li class="list-group-item">霁阳焙小满食品有限公司</li></ul></div>`;
  },
  split(book) {
    const [head, tail] = [SUBJECTS.split.slice(0, 6), SUBJECTS.split.slice(6)];
    const c = book.of(SUBJECTS.split);
    return `<div class="card"><div class="card-body"><table class="table table-bordered"><tbody><tr><th>客户名称</th><td>${head}<br>${tail}</td><th>信用代码</th><td><span>${c.uscc?.slice(0, 8)}</span><span>${c.uscc?.slice(8)}</span></td></tr>
      <tr><th>经营地址</th><td colspan="3">${c.address}</td></tr></tbody></table></div></div>
      <p>另见：<b>澜州乾</b><i>屿包装</i>材料<u>有限公司</u>、汐港铎海&#8203;重工（集团）<wbr>股份有限公司、棠 序（云岭）电子商务有限公司</p>`;
  },
  input(book) {
    const c = book.of(SUBJECTS.input);
    return `<h5>走访登记</h5>${floating('f1', '客户名称', c.name)}${floating('f2', '经营者', c.boss)}${floating('f3', '联系电话', maskPhone(c.phone))}
      <div class="mb-2"><label class="form-label" for="f4">同行客户</label><select id="f4" class="form-select"><option>云岭市桥西区老廖粮油店</option><option selected>澜州市新区众力五金加工厂</option></select></div>
      <textarea class="form-control" aria-label="走访纪要">店主提到隔壁禾原县松湄镇青山家庭农场也有贷款需求。</textarea>`;
  },
  icons() {
    const icon = (name: string) => `<button class="btn btn-light" title="${name}" aria-label="${name}">★</button>`;
    return `<h5>我关注的企业</h5><div class="d-flex gap-2">${['云岭安栖物业服务有限公司', '望川驰陌物流有限公司', '望川驰漠物流有限公司'].map(icon).join('')}</div>`;
  },
  twin(book) {
    const c = book.of(SUBJECTS.twin);
    return `<div class="card"><div class="card-body"><h4 class="card-title">${c.name}</h4><dl class="row">${term('客户号', c.clientNumber ?? '')}${term('到期日', c.due)}</dl></div></div>`;
  },
  person(book) {
    const c = book.of('江砚辞');
    return `<div class="card"><div class="card-body"><dl class="row">${term('客户姓名', c.name)}${term('客户号', c.clientNumber ?? '')}${term('手机号', maskPhone(c.phone))}${term('配偶', '司徒敏')}</dl></div></div>`;
  },
  short() {
    return '<h5>今日走访</h5><ul class="list-group"><li class="list-group-item">上午：惠佰邻、仁和里药房</li><li class="list-group-item">下午：谷粒稻餐饮（张店长）</li></ul>';
  },
};
