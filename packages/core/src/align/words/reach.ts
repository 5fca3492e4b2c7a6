import { type Word, words } from './word.ts';

/** Where someone is, and how to reach them. */
export const reach: readonly Word[] = words('head', [
  ['address', '地址 住址 地点 详细地址', 'address, addr, location, adr'],
  [
    'home address',
    '家庭住址 家庭地址 居住地址 户籍地址 现住址',
    'home address, residential address, residence, residence address',
  ],
  [
    'mailing address',
    '通讯地址 通信地址 邮寄地址 联系地址',
    'mailing address, postal address, correspondence address, mail address',
  ],
  [
    'registered address',
    '注册地址 住所 工商注册地址 法定地址 注册地 登记地址 营业执照注册地址 住所地',
    'registered address, domicile, place of registration, address of registration, registered at, address as registered, business registration address, registered place, registered location, registered office, reg address, reg addr, registration address, legal address, registered seat, statutory address, legal domicile',
  ],
  [
    'business-place address',
    '生产经营地址 生产经营地 经营地址 经营场所 营业场所 实际地址 办公地址 经营地 实际经营地址 营业地址 实际办公地址',
    'business address, place of business, address of business, business premises, working address, actual office address, office location, operating location, place of operation, actual address, operating address, office address, business location, principal place of business, operation address, biz address, premises, trading address, operating place, physical address, office premises',
  ],
  ['province', '省 省份 省市', 'province'],
  ['state', '', 'state, state or province'],
  ['city', '市 城市 地市', 'city, prefecture, municipality, city town'],
  ['county', '县 区 区县 县区', 'county, district'],
  ['township', '乡 镇 街道 乡镇', 'town, township, sub district, subdistrict'],
  ['road', '村 路 社区 街 街路', 'road, street, village, street address, address line 1, line1, street name'],
  ['house-number', '号 门牌号', 'house number, street number, building number'],
  ['apartment', '室 房号', 'apartment, apt, suite, address line 2, line2, unit number, apt no'],
  [
    'region',
    '行政区划 区域 行政区划代码 所属区域 地区 所在地区',
    'region, administrative region, region code, division code, administrative division, area, locality, jurisdiction',
  ],
  ['postcode', '邮政编码 邮编', 'postal code, postcode, post, postal, zip code, zip, zipcode, post code, postalcode'],
  [
    'phone',
    '电话 联系电话 电话号码 固定电话 座机 办公电话 联系方式 座机号码',
    'phone, telephone, tel, phone number, telephone number, contact phone, contact number, landline, fixed phone, telephone no, contact telephone, tel no, phone no, daytime phone, office phone, fixed line, work phone',
  ],
  [
    'mobile',
    '手机 移动电话 手机号码 手机号 移动电话号码',
    'mobile, mobile phone, cell, cell phone, cellphone, mobile number, cellular, mobile no, cell number, handphone',
  ],
  ['fax', '传真 传真号码', 'fax, fax number, facsimile'],
  ['email', '电子邮箱 电子邮件 邮箱 电子信箱 电邮', 'email, e mail, email address, e mail address, electronic mail'],
  ['website', '网址 网站 网站网址 网站地址 主页', 'website, web site, url, homepage, web address, internet address'],
]);
