import type { JsonObject } from '@yunform/schema/base';

const person = {
  type: 'object',
  required: ['name', 'idNumber'],
  properties: {
    name: { type: 'string', title: '姓名', maxLength: 30 },
    idType: { enum: ['10', '40'], title: '身份证件种类', 'x-code-list': 'test:id-type' },
    idNumber: { type: 'string', title: '身份证件号码', maxLength: 30 },
    mobile: { type: 'string', title: '移动电话', format: 'cn-mobile' },
    email: { type: 'string', title: '电子邮箱', format: 'email' },
  },
} as const;

/** A registration form as a department would publish it, with sections of its own, a matrix, tables, seals and an office block. */
export const registration: JsonObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  'x-form': {
    id: 'test.registration',
    department: '示例市商务局',
    'x-department': { en: 'Example Commerce Bureau' },
    title: '外商投资企业信息报告表（初始报告）',
    number: '示商01',
    version: '2015.3',
    delivery: 'both',
    attachments: [{ title: '营业执照复印件' }, { title: '法定代表人身份证明' }],
  },
  type: 'object',
  required: ['name', 'kind', 'capital'],
  $defs: { person },
  properties: {
    act: { enum: ['新设', '变更', '注销'], title: '申请事项', 'x-print': { box: false } },
    name: { type: 'string', title: '企业名称', maxLength: 100, 'x-title': { en: 'Name of the enterprise' } },
    kind: { enum: ['1', '2', '3'], title: '企业性质', 'x-code-list': 'test:kind' },
    founded: { type: 'string', format: 'date', title: '成立日期' },
    expires: { type: 'string', pattern: '^\\d{8}$', 'x-date-format': 'YYYYMMDD', title: '证照有效期至' },
    capital: { type: 'number', title: '注册资本', 'x-unit': '万元' },
    share: { type: 'number', title: '外资比例（%）', 'x-unit': '%' },
    listed: { type: 'boolean', title: '是否上市' },
    address: {
      type: 'object',
      title: '住所',
      properties: {
        province: { type: 'string', title: '省（市/自治区）', maxLength: 20 },
        city: { type: 'string', title: '市（地区/盟/自治州）', maxLength: 30 },
        detail: { type: 'string', title: '详细地址', maxLength: 100 },
      },
    },
    term: {
      type: 'object',
      title: '经营期限',
      properties: {
        kind: { enum: ['长期', '有期限'], title: '期限' },
        years: { type: 'integer', title: '年', 'x-unit': '年' },
      },
      'x-print': { box: true },
    },
    scope: { type: 'string', title: '经营范围', maxLength: 2000 },
    legal: { title: '法定代表人（负责人）', $ref: '#/$defs/person' },
    finance: { title: '财务负责人', $ref: '#/$defs/person' },
    clerk: { title: '办税人', $ref: '#/$defs/person' },
    investors: {
      type: 'array',
      title: '投资方',
      items: {
        type: 'object',
        properties: {
          name: { type: 'string', title: '名称或姓名', maxLength: 100 },
          amount: { type: 'number', title: '认缴出资额（万元）', 'x-unit': '万元' },
          ways: { type: 'array', title: '出资方式', items: { enum: ['货币', '实物', '知识产权'] } },
          due: { type: 'string', format: 'date', title: '出资时间' },
        },
      },
    },
    remark: { type: 'string', title: '备注', maxLength: 200 },
  },
  'x-print': {
    sections: [
      {
        title: '基本信息',
        'x-title': { en: 'Basic information' },
        rows: [
          '/act',
          '/name',
          '/kind',
          '/founded',
          '/expires',
          '/capital',
          '/share',
          '/listed',
          '/address',
          '/term',
          '/scope',
        ],
      },
      { title: '人员', rows: ['/legal', '/finance', '/clerk'] },
      { title: '投资方', rows: ['/investors'] },
    ],
    signatures: [
      { label: '法定代表人签字', kind: 'signature', date: true },
      { label: '企业公章', kind: 'seal', date: true },
    ],
    office: ['受理日期', '审核意见'],
    notes: ['本表用黑色墨水笔填写。', '栏位不足的，可以续页填写。'],
  },
};

/** A company's submission to it, with rare characters in its names. */
export const submission: JsonObject = {
  act: '新设',
  name: '示例市𬭎䶮㛃贸易有限公司',
  kind: '2',
  founded: '2015-03-16',
  expires: '20350315',
  capital: 351.5,
  share: 40,
  listed: false,
  address: { province: '广东省', city: '示例市', detail: '南城街道示例路1号示例大厦801室' },
  term: { kind: '有期限', years: 20 },
  scope: '批发、零售：机械设备、电子产品；货物进出口（法律、行政法规禁止的除外）。',
  legal: {
    name: '张𬭎',
    idType: '10',
    idNumber: '441900190001010019',
    mobile: '13000000001',
    email: 'zhang@example.com',
  },
  finance: {
    name: '李䶮',
    idType: '10',
    idNumber: '441900190506150025',
    mobile: '13000000002',
    email: 'li@example.com',
  },
  clerk: { name: '王㛃', idType: '40', idNumber: 'H00000001', mobile: '13000000003', email: 'wang@example.com' },
  investors: [
    { name: '张𬭎', amount: 210.9, ways: ['货币', '实物'], due: '2016-12-31' },
    { name: 'Example Trading (Hong Kong) Limited', amount: 140.6, ways: ['货币'], due: '2017-06-30' },
  ],
};

/** A schema from elsewhere: draft-07, English, no keyword of ours, branches, a reference that recurs. */
export const foreign: JsonObject = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Permit application',
  type: 'object',
  definitions: {
    part: {
      type: 'object',
      properties: { label: { type: 'string' }, parts: { type: 'array', items: { $ref: '#/definitions/part' } } },
    },
  },
  properties: {
    applicant: {
      type: 'object',
      title: 'Applicant',
      properties: { family: { type: 'string' }, given: { type: 'string' }, born: { type: 'string', format: 'date' } },
    },
    urgent: { type: 'boolean' },
    zone: {
      oneOf: [
        { const: 'A', title: 'Inner zone' },
        { const: 'B', title: 'Outer zone' },
      ],
    },
    days: { type: 'array', items: { enum: ['Mon', 'Tue', 'Wed'] } },
    site: { $ref: '#/definitions/part' },
    point: { type: 'array', items: [{ type: 'number' }, { type: 'number' }] },
  },
  allOf: [{ if: { properties: { urgent: { const: true } } }, then: { properties: { reason: { type: 'string' } } } }],
};

/** A submission to it, with members that it does not declare. */
export const foreignSubmission: JsonObject = {
  applicant: { family: 'Beispiel', given: 'Anna', born: '1990-02-03' },
  urgent: true,
  reason: 'roof open',
  zone: 'B',
  days: ['Mon', 'Wed'],
  site: { label: 'house', parts: [{ label: 'cellar', parts: [{ label: 'tank' }] }, { label: 'roof' }] },
  point: [113.75, 23.04],
  undeclared: { note: 'kept', list: [1, 2] },
};
