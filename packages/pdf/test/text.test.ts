import { describe, expect, test } from 'vitest';
import { hasTool } from '../../../test/tools.ts';
import { foreign, foreignSubmission, registration, submission } from './forms.ts';
import { crosses, framesOf, inkOf } from './pages.ts';
import { mupdfText, popplerText, printed, squeeze, wordsOf } from './support.ts';

const SHOWN = [
  '外商投资企业信息报告表',
  '（初始报告）',
  '受理机关：示例市商务局',
  '表号：示商01',
  '基本信息☑新设☐变更☐注销',
  '企业名称示例市𬭎䶮㛃贸易有限公司',
  '企业性质☐外商独资☑中外合资☐中外合作',
  '成立日期2015年3月16日',
  '证照有效期至2035年3月15日',
  '注册资本351.5万元',
  '外资比例（%）40',
  '是否上市☐是☑否',
  '住所省（市/自治区）广东省市（地区/盟/自治州）示例市',
  '详细地址南城街道示例路1号示例大厦801室',
  '经营期限☐长期☑有期限20年',
  '批发、零售：机械设备、电子产品；货物进出口（法律、行政法规禁止的除外）。',
  '姓名身份证件种类身份证件号码移动电话电子邮箱',
  '法定代表人（负责人）张𬭎10居民身份证44190019000101001913000000001zhang@example.com',
  '财务负责人李䶮10居民身份证44190019050615002513000000002li@example.com',
  '办税人王㛃40外国（地区）护照H0000000113000000003wang@example.com',
  '序号名称或姓名认缴出资额（万元）出资方式出资时间',
  '1张𬭎210.9货币、实物2016年12月31日',
  '2ExampleTrading(HongKong)Limited140.6货币2017年6月30日',
  '其他信息备注',
  '法定代表人签字年月日企业公章年月日',
  '以下由受理机关填写受理日期审核意见',
  '随表提交的材料：☐营业执照复印件☐法定代表人身份证明',
  '填表说明：1.本表用黑色墨水笔填写。2.栏位不足的，可以续页填写。',
  '表单test.registration版本2015.3第1页共2页',
];

describe('a form with a submission, printed', () => {
  test.skipIf(!hasTool('pdftotext', 'text of printed forms'))(
    'poppler reads every label and value, in order',
    async () => {
      const text = squeeze(popplerText((await printed(registration, submission)).bytes));
      for (const part of SHOWN) expect(text).toContain(part);
    },
  );

  test.skipIf(!hasTool('mutool', 'text of printed forms in mupdf'))('mupdf reads the same', async () => {
    const text = squeeze(mupdfText((await printed(registration, submission)).bytes));
    for (const part of SHOWN) expect(text).toContain(part);
  });

  test.skipIf(!hasTool('pdftotext', 'text of a foreign form'))(
    'a schema from elsewhere needs no keyword of ours',
    async () => {
      const text = popplerText((await printed(foreign, foreignSubmission, { language: 'en' })).bytes);
      const texts = ['Permit application', 'Applicant', 'family Beispiel', 'born 3 Feb 1990', 'reason roof open'];
      const ticks = ['urgent ☑Yes ☐No', '☐Inner zone ☑Outer zone', '☑Mon ☐Tue ☑Wed'];
      const deep = ['cellar', 'tank', 'roof', '113.75', '23.04', 'kept', '1, 2'];
      for (const part of [...texts, ...ticks, ...deep]) expect(text).toContain(part);
    },
  );

  test.skipIf(!hasTool('pdftotext', 'the empty form'))('the empty form has every box and no answer', async () => {
    const text = squeeze(popplerText((await printed(registration, submission, { blank: true })).bytes));
    const boxes = ['基本信息☐新设☐变更☐注销', '企业性质☐外商独资☐中外合资☐中外合作', '成立日期年月日', '注册资本万元'];
    for (const part of boxes) expect(text).toContain(part);
    for (const part of ['☑', '𬭎', '441900190001010019']) expect(text).not.toContain(part);
  });

  test.skipIf(!hasTool('pdftotext', 'the English sheet'))(
    'labels of another language, where the form has them',
    async () => {
      const text = popplerText((await printed(registration, submission, { language: 'en' })).bytes);
      expect(squeeze(text)).toContain('Nameoftheenterprise示例市𬭎䶮㛃贸易有限公司');
      expect(text).toContain('Department: Example Commerce Bureau');
      expect(text).toContain('Basic information');
      expect(text).not.toContain('示例市商务局');
      expect(text).toContain('16 Mar 2015');
      expect(text).toMatch(/Page 1 of \d/);
    },
  );
});

const LONG = {
  ...submission,
  scope: '机械设备、电子产品；'.repeat(160),
  name: '长'.repeat(100),
  remark: 'W'.repeat(200),
};

test.skipIf(!hasTool('pdftotext', 'no word outside its cell')).each([
  ['full', submission],
  ['long', LONG],
  ['empty', {}],
])('no word of the %s sheet stands across the edge of a cell or beyond the page', async (_, value) => {
  const { bytes } = await printed(registration, value);
  const frames = await framesOf(bytes);
  const words = wordsOf(bytes);
  expect(words.length).toBeGreaterThan(60);
  for (const { page, text, box } of words) {
    const [left, top, right, bottom] = box;
    const cut = frames.filter((frame) => frame.page === page && crosses(frame.box, inkOf({ text, box })));
    expect(cut, `“${text}” on page ${page + 1}`).toEqual([]);
    expect(left > 40 && right < 556 && top > 20 && bottom < 822, `“${text}” on the page`).toBe(true);
  }
});

test.skipIf(!hasTool('pdftotext', 'line breaking'))(
  'no line begins with a closing mark or ends with an opening one',
  async () => {
    const scope = '（一）机械设备、电子产品；“示例”牌《产品》目录，货物进出口！'.repeat(12);
    for (const name of ['甲', '甲乙', '甲乙丙', '甲乙丙丁']) {
      const { bytes } = await printed(registration, { ...submission, scope: `${name}${scope}` });
      const lines = popplerText(bytes).split('\n');
      const start = lines.findIndex((line) => line.startsWith('经营范围'));
      const value = lines.slice(start, start + 12);
      expect(value.join('')).toContain('货物进出口！');
      for (const line of value) expect(line).not.toMatch(/^[、；”》，！）]|[（“《]$/);
    }
  },
);
