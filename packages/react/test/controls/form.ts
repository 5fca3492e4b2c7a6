// One form with a question for every control of ours, on the real formats and code lists.
import { type Intake, merge, readForm } from '@yunform/core';
import { catalogue } from '@yunform/elements';

const text = (title: string, more: object = {}): object => ({ type: 'string', title, ...more });

const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  'x-form': { id: 'all', department: '示例局', title: '控件表', version: '1', delivery: 'electronic' },
  type: 'object',
  required: [
    'name',
    'citizen',
    'credit',
    'capital',
    'region',
    'founded',
    'near',
    'country',
    'kind',
    'nature',
    'open',
    'people',
  ],
  properties: {
    name: text('名称', { minLength: 2, maxLength: 60 }),
    citizen: text('公民身份号码', { format: 'cn-citizen-id' }),
    certificate: text('证件号码', { anyOf: [{ format: 'cn-citizen-id' }, { pattern: '^[A-Z][0-9A-Z]{4,24}$' }] }),
    credit: text('统一社会信用代码', { format: 'cn-uscc' }),
    capital: { type: 'number', title: '注册资本', 'x-unit': '元', minimum: 1 },
    phone: text('联系电话', { format: 'cn-phone', description: '区号和号码之间用短横' }),
    mobile: text('移动电话', { format: 'cn-mobile' }),
    postcode: text('邮政编码', { format: 'cn-postcode' }),
    region: text('行政区划', { pattern: '^[0-9]{6}$', 'x-code-list': 'urn:cn:gb:2260:2007' }),
    founded: text('成立日期', { format: 'date' }),
    near: text('申请日期', { format: 'date' }),
    country: text('国别或地区', { pattern: '^[0-9]{3}$', 'x-code-list': 'urn:cn:gb:2659:2000:numeric' }),
    kind: text('类型', { enum: ['甲类', '乙类', '丙类', '丁类', '戊类', '己类'] }),
    nature: text('性质', { enum: ['公办', '民办', '合办'] }),
    open: { type: 'boolean', title: '是否营业' },
    hours: text('营业时间'),
    items: { type: 'array', title: '自愿申请', items: { enum: ['副本', 'IC卡', '公章'] }, uniqueItems: true },
    remarks: text('备注', { maxLength: 400 }),
    people: {
      type: 'array',
      title: '成员',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'citizen'],
        properties: { name: text('姓名'), citizen: text('成员身份号码', { format: 'cn-citizen-id' }) },
      },
    },
  },
  if: { properties: { open: { const: true } }, required: ['open'] },
  then: { required: ['hours'] },
  else: { properties: { hours: false } },
};

/** The intake of that form. */
export const allControls: Intake = intakeOf(schema);

function intakeOf(published: object): Intake {
  const form = readForm(JSON.parse(JSON.stringify(published)), { catalogue });
  if (!form.ok) throw new Error(form.issues.map(({ message }) => message).join('\n'));
  const merged = merge([form.value], { catalogue });
  if (!merged.ok) throw new Error(merged.issues.map(({ message }) => message).join('\n'));
  return merged.value;
}
