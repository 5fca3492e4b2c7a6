import { type Word, words } from './word.ts';

/** What is known of an organization or a person: dates, kinds, amounts, counts. */
export const facts: readonly Word[] = words('head', [
  ['date', '日期 时间 年月日', 'date, day'],
  [
    'founding-date',
    '成立日期 开业日期 设立日期 成立时间 开业时间 开业设立日期',
    'founding date, date of founding, date of set up, set up date, founded on, established on, date established, date of establishment, establishment date, date founded, incorporation date, date of incorporation, opening date, date of opening',
  ],
  [
    'registration-date',
    '登记日期 注册日期 工商登记日期',
    'registration date, date of registration, date registered, date of business registration, registered on',
  ],
  ['birth-date', '出生日期 出生年月 出生年月日 生日', 'date of birth, birth date, birthdate, dob, birthday, born'],
  ['birth-place', '出生地', 'place of birth, birthplace'],
  ['death-date', '死亡日期', 'date of death, dod'],
  ['sex', '性别', 'sex, gender'],
  ['nationality', '国籍', 'nationality, citizenship'],
  ['ethnicity', '民族', 'ethnicity, ethnic group, race'],
  ['marital-status', '婚姻状况 婚姻', 'marital status'],
  ['education', '文化程度 学历', 'education, education level'],
  ['occupation', '职业 工种', 'occupation, profession, job'],
  ['post', '职务 职位 岗位 职称', 'post, position, job title'],
  ['age', '年龄', 'age'],
  ['income', '收入', 'income, earnings, salary, wage'],
  ['rent', '租金', 'rent'],
  [
    'registered-capital',
    '注册资本 注册资金 开办资金 注册资本金 资本',
    'registered capital, start up capital, share capital, capital, registered funds, registered fund, amount of registered capital, reg capital, paid capital, total capital, authorized capital, nominal capital',
  ],
  ['total-investment', '投资总额', 'total investment'],
  [
    'currency',
    '币种 货币种类 货币 币别',
    'currency, currency code, kind of currency, curr, currency type, currency kind',
  ],
  ['amount', '金额 数额', 'amount, sum, total'],
  [
    'contribution',
    '认缴出资额 出资额 出资金额 认缴额 投资金额 投资额',
    'subscribed amount, contribution, amount contributed, amount of contribution, investment amount, amount invested, contribution amount, subscribed capital, capital contribution, invested amount, capital subscribed',
  ],
  [
    'contribution-form',
    '出资方式 出资形式',
    'form of contribution, forms of contribution, contribution form, contribution forms',
  ],
  ['contribution-date', '出资时间 出资日期', 'date of contribution, contribution date'],
  [
    'ratio',
    '比例 出资比例 投资比例 持股比例 占比',
    'ratio, share, percent, percentage, proportion, pct, shareholding, equity ratio, stake',
  ],
  [
    'headcount',
    '人数 从业人数 职工人数 员工人数 在册职工人数 职工总数 用工人数 在职人数',
    'number of staff, number of employees, staff count, headcount, employed persons, number of employed persons, staff, employee count, employees, num employees, personnel, number of workers, workforce, worker count, number of personnel, workers',
  ],
  ['household-size', '家庭人口', 'household size'],
  [
    'business-scope',
    '经营范围 业务范围 经营业务',
    'business scope, scope of business, scope, line of business, scope of operation, business range, range of business, lines of business',
  ],
  [
    'industry',
    '行业 国标行业 经济行业 行业分类 行业类型 所属行业 行业种类',
    'industry, sector, industry type, industry class, industry kind, kind of industry, industry category, trade, line of industry, industry code, industry classification, trade class, branch of industry, trade code, sector code, industry group',
  ],
  [
    'company-type',
    '公司类型 企业类型',
    'company type, type of company, corporate type, kind of company, enterprise type, type of enterprise',
  ],
  ['registration-type', '登记注册类型 注册类型', 'registration type, type of registration'],
  [
    'economic-type',
    '经济类型 经济性质',
    'economic type, economic nature, type of economy, kind of economy, economic category, ownership type, economic kind, economic sector, economic component, type of ownership',
  ],
  [
    'unit-kind',
    '单位性质 单位类型 单位类别 机构类型',
    'kind of unit, unit type, organization type, kind of organization, unit nature, nature of unit, type of unit, unit kind, unit category, nature of the unit, class of unit, organization kind, entity type, entity kind, institution type, organization category',
  ],
  ['enterprise-nature', '企业性质 所有制性质', 'enterprise nature, nature of enterprise, ent nature'],
  ['org-kind', '组织机构类型', 'organization form, form of organization, type of organization'],
  ['subordination', '隶属关系', 'subordination, affiliation, level of subordination, subordination level'],
  ['accounting-method', '核算方式 核算形式', 'accounting method, accounting form'],
  ['accounting-rules', '会计制度 适用会计制度 会计准则', 'accounting rules, accounting system, accounting standards'],
  [
    'term',
    '营业期限 经营期限 生产经营期限 期限',
    'term of business, term of operation, operating term, business term, term, duration, operation term, term of existence, period of operation, business period',
  ],
  ['year', '年 年限 年数', 'year'],
  ['validity', '有效期 有效期限', 'validity, valid'],
  ['country', '国别 国别或地区 国家或地区', 'country, country or region, nation'],
  ['withholding', '代扣代缴 代收代缴 代扣代缴代收代缴', 'withholding'],
  ['tax', '税款 税种', 'tax'],
  ['documents', '附报资料 附送资料 附件', 'documents, attached documents, attachments, attachment'],
  ['payday', '发薪日', 'payday'],
  ['number', '号码 编号 代码 编码 文号 代号', 'number, no, num, code, id no, identifier, nbr'],
  ['kind', '类型 种类 类别 性质', 'type, kind, category, nature, class'],
  ['count', '数量 份数 个数', 'count, quantity, qty, number of'],
]);

/** What tells one property from another of its kind. */
export const qualifiers: readonly Word[] = words('qualifier', [
  ['english', '英文 外文 英文名', 'english, en'],
  ['licence', '证照 执照 营业执照 许可证 企业法人营业执照', 'licence, license, permit'],
  ['start', '起 自 起始日期 开始日期 起始', 'from, start date, begin date, valid from, start, begin, since'],
  [
    'end',
    '至 止 截止日期 终止日期 到期日 有效期至 终止',
    'to, until, end date, expiry date, expiration date, expires, valid to, valid until, end',
  ],
  ['natural-person', '自然人', 'natural person, natural persons'],
  [
    'foreign',
    '外资 外籍 外商 境外 外国',
    'foreign, foreign investor, foreign capital, foreign nationals, foreign national',
  ],
  ['state-owned', '国有', 'state owned, state capital, held by the state'],
  ['main', '主营 主', 'main, primary, principal'],
  ['second', '附营 附', 'second, secondary'],
  ['subset', '其中', 'of whom, of which'],
  ['former', '原 变更前', 'former, previous, prior, old'],
  ['new', '拟 变更后', 'new'],
  ['annual', '年度', 'annual, yearly'],
  ['monthly', '每月 月', 'monthly'],
  ['subscribed', '认缴', 'subscribed'],
  ['paid-in', '实缴', 'paid in, paid up'],
  ['approval', '批准 审批', 'approval'],
  ['change', '变更', 'change'],
  ['investment', '投资', 'investment'],
  ['contribution', '出资', ''],
]);

/** What every form keeps for itself. */
export const owns: readonly Word[] = words('own', [
  ['signature', '签字 签名 签章 盖章 公章 签署 法人签字', 'signature, sign, signed, seal, stamp, initials'],
  [
    'consent',
    '同意 授权 承诺 声明 确认',
    'consent, agree, agreement, certify, certification, declaration, acknowledge, acknowledgement, attest',
  ],
  ['remark', '备注 备注栏 说明 其他说明 补充说明', 'remark, note, comment, additional information'],
  [
    'filling-date',
    '填表日期 填报日期 申请日期 签章日期 填写日期 申报日期 签字日期 受理日期 填表时间',
    'date of filling, filling date, date signed, signature date, application date, filing date, date of application, sign date',
  ],
]);

/** What says nothing of which datum is meant. */
export const noise: readonly Word[] = words('noise', [
  [
    '',
    '信息 情况 名单 明细 表 栏 登记 基本 基本信息 的 及 和 与 或 或者 相关 所在 填写 请 一览 一览表 中文 汉字 人员 章 个人',
    'information, info, detail, data, the, of, a, an, and, or, for, in, at, by, on, your, his, her, please, enter, list, form, section, field, contacts, held, persons, person, s, chinese, cn, what, is, that, this, their, which, who, whose, with, be, are, any, if, as, per, full, official, current, complete, applicable, printed, sealed, books, its, under, where, when, each, made, been, was',
  ],
]);

/** Words that make a property only together with another (`注册` with `资金`); their initials would be taken for other words. */
export const halves: readonly Word[] = words('qualifier', [
  ['fund', '资金', ''],
  ['place', '场所 处所', ''],
  ['registered', '注册', ''],
  ['founding', '成立 设立 开业 创立 创办', ''],
  ['operating', '营业 经营 生产经营 办公', ''],
  ['birth', '出生', ''],
  ['postal', '邮政', ''],
]).map((word) => ({ ...word, whole: true }));
