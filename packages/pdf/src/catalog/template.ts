import type { Catalog } from '@yunform/schema/base';

/** What filling a template and printing over paper can find. */
export type TemplateIssueCode =
  | 'box-missing'
  | 'template-encrypted'
  | 'template-dynamic'
  | 'template-without-fields'
  | 'template-fonts'
  | 'template-field-unknown'
  | 'template-unmapped'
  | 'template-state';

/** What filling a template and printing over paper can find, in words. */
export const templateCatalog: Catalog<TemplateIssueCode> = {
  'box-missing': {
    level: 'warning',
    summary:
      'An answer has no box on the pre-printed paper, or its row is beyond the last; it stands on a continuation sheet.',
    remedy: 'Give the field an `x-print.mm`, or leave it to the continuation sheet.',
    sentence: {
      'zh-CN': '套打纸上没有“{title}”的位置，列入续页第{item}项。',
      en: '“{title}” has no box on the paper and stands on the continuation sheet, item {item}.',
    },
  },
  'template-encrypted': {
    level: 'error',
    summary: 'The template is encrypted.',
    remedy: 'Ask the department for the form without a password, or take the protection off with its consent.',
    sentence: { 'zh-CN': '模板文件已加密，无法填写。', en: 'The template is encrypted and cannot be filled.' },
  },
  'template-dynamic': {
    level: 'error',
    summary: 'The template is a dynamic XFA form: its pages are made by one program alone, and no archive takes them.',
    remedy: 'Ask the department for a PDF with form fields (AcroForm), or print the sheet without the template.',
    sentence: {
      'zh-CN': '模板是动态 XFA 表单，无法填写归档。',
      en: 'The template is a dynamic XFA form and cannot be filled.',
    },
  },
  'template-without-fields': {
    level: 'error',
    summary: 'The template has no form fields.',
    remedy: 'Give a PDF with form fields, or print values over the paper form.',
    sentence: { 'zh-CN': '模板中没有可填写的域。', en: 'The template has no form fields.' },
  },
  'template-fonts': {
    level: 'error',
    summary: 'The template uses fonts that it does not carry; no archival file can be made of it.',
    remedy: 'Ask for the template with its fonts embedded.',
    sentence: {
      'zh-CN': '模板没有嵌入字体 {fonts}，不能生成归档文件。',
      en: 'The template does not carry its fonts {fonts}.',
    },
  },
  'template-field-unknown': {
    level: 'info',
    summary: 'Fields of the template that no place of the form belongs to; they stay empty.',
    remedy: 'Name them in `x-print.field` of the form, or in the call, if they should be filled.',
    sentence: {
      'zh-CN': '模板中的域 {fields} 没有对应的栏目，留空。',
      en: 'No place of the form belongs to the fields {fields} of the template.',
    },
  },
  'template-unmapped': {
    level: 'warning',
    summary: 'An answer has no field in the template; it stands on a continuation sheet behind it.',
    remedy: 'Name its field in `x-print.field` of the form, or in the call.',
    sentence: {
      'zh-CN': '模板中没有“{title}”的域，列入续页第{item}项。',
      en: '“{title}” has no field in the template and stands on the continuation sheet, item {item}.',
    },
  },
  'template-state': {
    level: 'warning',
    summary: 'None of the boxes of a field stands for the answer; it stands on a continuation sheet.',
    remedy: 'Name the box of each option in `x-print.field` of the form.',
    sentence: {
      'zh-CN': '模板中“{title}”没有与所填内容对应的选项，列入续页第{item}项。',
      en: 'No box of the template stands for the answer to “{title}”; see the continuation sheet, item {item}.',
    },
  },
};
