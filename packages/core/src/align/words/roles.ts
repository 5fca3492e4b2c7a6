import { type Word, words } from './word.ts';

/** Who a field asks about. */
export const roles: readonly Word[] = words('role', [
  [
    'legal-representative',
    '法定代表人 法定代表人负责人 法人代表 法定代表 法人 企业法人 企业法人代表 单位负责人 企业负责人',
    'legal representative, legal rep, legal, artificial person, juridical representative, legal person, corporate representative, statutory representative, legal person representative, legal officer, corporate legal person',
  ],
  ['person-in-charge', '负责人', 'person in charge, responsible person, principal officer'],
  [
    'finance-head',
    '财务负责人 财务主管 会计负责人 财务经理 财务',
    'finance head, financial officer, finance officer, finance manager, finance, chief financial officer, cfo, head of finance, accountant, accounting head, chief accountant, finance director, head of accounting, treasurer',
  ],
  ['tax-clerk', '办税人 办税人员 办税员 办税', 'tax clerk, tax handler, tax filer'],
  ['liaison', '联络员 联络人 工商联络员', 'liaison, liaison officer'],
  ['contact', '', 'contact'],
  [
    'contact-person',
    '联系人 业务联系人 联系人员',
    'contact person, point of contact, contact name, name of contact, contact person name',
  ],
  ['emergency-contact', '紧急联系人', 'emergency contact, next of kin'],
  [
    'agent',
    '委托代理人 共同委托代理人 指定代表 指定代表或者委托代理人 委托书 授权委托书 代理人 代办人 被委托人 受托人 受委托人 被授权人',
    'agent, authorized representative, authorised representative, appointed representative, proxy, attorney in fact, power of attorney, entrusted person, authorized person',
  ],
  ['handler', '经办人 经办人员 经办', 'handler, operator, clerk, handling person, person handling, transactor'],
  [
    'housing-fund-officer',
    '公积金经办人 公积金专管员 住房公积金专管员 公积金联系人',
    'housing fund officer, housing fund clerk, housing fund contact',
  ],
  ['customs-contact', '海关业务联系人 报关联系人', 'customs contact, customs officer, customs contact person'],
  ['inspection-contact', '报检联系人', 'inspection contact, inspection contact person'],
  ['tax-agent', '税务代理人 税务代理机构 税务代理', 'tax agent, tax representative'],
  [
    'specialist',
    '专管员 缴费单位专管员 社保专管员 专办员',
    'social insurance clerk, social insurance officer, specialist',
  ],
  ['customs-staff', '报关员 报关人员 报检员', 'customs declarant, customs broker, declarant'],
  [
    'shareholder',
    '股东 投资方 投资者 投资人 出资者 出资人 发起人 股东发起人 合伙人',
    'shareholder, investor, founder, stockholder, contributor, capital contributor, equity holder',
  ],
  ['branch', '分支机构 分公司 分店 下属机构 增设分公司', 'branch, branches, branch office, subsidiary'],
  [
    'parent',
    '总机构 上级单位 母公司 总公司 上级法人 上级机构 公司总部 上级法人或主管单位',
    'head office, parent company, parent organization, superior unit, headquarters, superior, parent, superior company, superior organization, higher level unit, group company, superior institution, controlling company',
  ],
  [
    'supervisor',
    '主管部门 主管机关 主管单位 行业主管部门 业务主管部门 上级主管部门',
    'supervising department, competent authority, supervising authority, supervisor, competent department',
  ],
  [
    'approver',
    '批准设立机关 登记批准机构 批准单位 批准机关 审批机关 批准机构 批准设立单位',
    'approving authority, approval authority, approver, approving organ, approving department',
  ],
  [
    'registry',
    '登记机关 发证机关 发照机关 注册机关',
    'registry, issuing authority, registration authority, registrar, registering authority',
  ],
  [
    'officer',
    '董事 监事 经理 董监高 董事监事经理 高级管理人员 高管',
    'director, officer, executive, directors supervisors managers',
  ],
  ['liquidation', '清算组', 'liquidation group, liquidation committee'],
  ['applicant', '申请人 申办人 申报人', 'applicant, petitioner, requester'],
  ['claimant', '申领人 索赔人 权利人', 'claimant'],
  ['veteran', '退役军人 军人 退伍军人', 'veteran, service member, servicemember, military member, vet'],
  ['spouse', '配偶 丈夫 妻子 爱人', 'spouse, husband, wife, partner, domestic partner'],
  ['child', '子女 儿童 婴儿 孩子 新生儿', 'child, children, newborn, infant, minor'],
  ['dependent', '被抚养人 家属 家庭成员', 'dependent, dependant, household member, family member'],
  ['father', '父亲', 'father'],
  ['mother', '母亲', 'mother'],
  ['guardian', '监护人', 'guardian, custodian'],
  ['employer', '雇主 工作单位 就业单位', 'employer, workplace'],
  ['employee', '员工 职工 雇员 从业人员 劳动者', 'employee, worker'],
  ['landlord', '房东 出租人 出租方', 'landlord, lessor'],
  ['tenant', '承租人 租户 承租方', 'tenant, lessee, renter'],
  ['owner', '业主 所有人 产权人 所有权人', 'owner, homeowner, property owner'],
  ['buyer', '买方 受让方 买受人', 'buyer, purchaser'],
  ['seller', '卖方 出让方 转让方', 'seller, vendor'],
  ['patient', '患者 病人', 'patient'],
  ['physician', '医生 医师', 'doctor, physician, provider'],
  ['student', '学生', 'student'],
  ['school', '学校', 'school'],
  ['guarantor', '担保人 保证人', 'guarantor, cosigner, co signer'],
  ['beneficiary', '受益人', 'beneficiary, payee'],
  ['insured', '被保险人 参保人', 'insured, policyholder, insured person'],
  ['driver', '驾驶员 驾驶人', 'driver'],
  ['witness', '证人 见证人', 'witness'],
  ['preparer', '填表人 代填人 翻译人员', 'preparer, interpreter, translator'],
]);

/** The applying organization itself, under the names that departments call it by. */
export const selves: readonly Word[] = words('self', [
  [
    'organization',
    '公司 企业 单位 机构 组织 本单位 本公司 本企业 纳税人 申请单位 参保单位 缴费单位 用人单位 缴存单位 开户单位 投保单位 市场主体 全体',
    'organization, organisation, company, enterprise, unit, entity, firm, corporation, business, taxpayer, org, ent, corp, corporate, self, my',
  ],
]);
