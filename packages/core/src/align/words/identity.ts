import { type Word, words } from './word.ts';

/** Names, numbers and papers by which someone is known. */
export const identity: readonly Word[] = words('head', [
  [
    'name',
    '名称 姓名 全称 名字 单位名称 企业名称 公司名称 机构名称',
    'name, full name, fullname, legal name, chinese name, name in chinese, names',
  ],
  ['given-name', '名', 'first name, given name, forename, firstname, fname, given names'],
  ['family-name', '姓 姓氏', 'last name, family name, surname, lastname, lname'],
  ['middle-name', '中间名', 'middle name, middle initial, mname'],
  ['former-name', '曾用名 原名称', 'former name, maiden name, previous name'],
  ['short-name', '简称', 'short name, abbreviation'],
  ['name-approval-no', '名称预先核准文号 名称核准号 预先核准文号', 'name pre approval number, name approval number'],
  [
    'registration-no',
    '注册号 工商注册号 营业执照注册号 营业执照号 营业执照号码 营业执照编号 执照号码 执照号 证照号码 证照编号 工商登记号 登记证号码',
    'registration number, registration no, registration num, licence number, license number, licence no, license no, business licence number, business license number, company number, registry number, reg no, reg num, business registration number, aic registration number, industrial and commercial registration number, commercial registration number, business licence no, business license no, business licence, business license, licence number of business, certificate of registration number, registered number, trade register number, certificate of incorporation number',
  ],
  [
    'uscc',
    '统一社会信用代码 社会信用代码 信用代码',
    'unified social credit code, social credit code, uscc, usci, uniscid, credit code, unified code',
  ],
  [
    'org-code',
    '组织机构代码 机构代码 组织机构统一代码 组织机构代码证号',
    'organization code, organisation code, org code, organization code number, organization institution code, org number, orgcode, institution code, organization identifier',
  ],
  [
    'taxpayer-no',
    '纳税人识别号 税务登记号 税务登记证号 税号 识别号 国税登记证号 地税登记证号',
    'taxpayer identification number, taxpayer identification no, taxpayer number, taxpayer no, tax id, tax number, tax identification number, tin, taxpayer id, ein, employer identification number, vat number, tax no, taxpayer code, tax code',
  ],
  [
    'ssn',
    '社会保障号码 社会保障号 社保号',
    'social security number, ssn, social security no, soc sec no, social security, ss number',
  ],
  ['social-insurance-no', '社会保险登记证编号 社会保险登记证编码 社保编号 单位社保号', 'social insurance number'],
  [
    'bank',
    '开户银行 开户行 银行 开户银行名称',
    'bank, opening bank, deposit bank, bank name, bank of deposit, account bank, depository bank',
  ],
  ['fund-account', '公积金账号 公积金帐号', 'housing fund account'],
  [
    'customs-no',
    '海关注册编码 海关注册代码 海关编码 海关代码',
    'customs registration number, customs code, customs number, customs no',
  ],
  [
    'account-no',
    '账号 帐号 银行账号 银行帐号 基本账号 银行基本账号',
    'account number, account no, bank account, account, number of account, acct no, acct number, iban, bank account number',
  ],
  [
    'id-type',
    '身份证件类型 证件类型 证件种类 身份证件种类 身份证明类型 身份证种类',
    'id type, certificate type, identity document type, document type, identification type, type of id, kind of certificate, id doc type, certificate kind, kind of id, kind of identity document, type of identity document, type of certificate, cert type, id kind, identity type, id document type, idtype, id card type, identification document type',
  ],
  [
    'id-number',
    '身份证件号码 证件号码 身份证号码 身份证号 公民身份号码 身份证 证件号 身份证明号码 居民身份证号 身份证件号 身份证编号',
    'id number, certificate number, identity card number, id no, identification number, citizen id, national id, identity number, document number, identity card, id card, id card number, certificate no, id num, idno, number of id, document no, identification no, certificate id, number of identity document, id document number, id document no, identity number, cert no, cert number, id code, personal id',
  ],
  ['id-document', '证件 身份证件', 'identity document, id document, id, document, certificate type and number'],
  ['passport-no', '护照号码 护照号', 'passport number, passport no, passport'],
  [
    'licence-kind',
    '证照名称 证照种类 执照种类 执照名称 营业执照种类 证照类型',
    'licence name, license name, name of licence, type of licence, kind of certificate of registration, licence kind, licence type, license type, kind of licence',
  ],
  [
    'approval-no',
    '批准文号 批准文件号 批准设立证明 批准设立证明或文件号 批文号 文件号',
    'approval number, approval no, approval document number, approval document no',
  ],
  ['vehicle-no', '车牌号 车牌号码', 'license plate, plate number, vin'],
  ['case-no', '案号 受理号', 'case number, file number, claim number, application number'],
]);
