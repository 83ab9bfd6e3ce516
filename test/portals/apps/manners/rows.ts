/** Who stands where on the pages. */
export const NAMED = Object.freeze({
  open: '沛宁焙小满食品有限公司',
  parked: ['霁阳筑蓝装饰设计工程有限公司', '云岭安栖物业服务有限公司', '汐港蓝棹进出口有限公司'],
  letter: '望川禾陌生鲜电子商务有限公司',
  copied: '霁阳速翎供应链管理有限公司',
  stacked: '沛宁万珂灯饰有限公司',
  acceptor: '汐港远棠国际货运代理有限公司',
  vendor: '云岭数岚软件有限公司',
});
