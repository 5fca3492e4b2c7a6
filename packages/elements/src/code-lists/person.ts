import type { CodeList } from '@yunform/core';
import { codeList } from './code-list.ts';

/** 性别. One code centre's system has 0 男 1 女: not this list. */
export const sex: CodeList = codeList(
  'urn:cn:gb:2261.1:2003',
  '性别',
  'Sex',
  { source: 'GB/T 2261.1; from general knowledge', edition: '2003', date: '2003' },
  { '0': ['未知的性别', 'Unknown'], '1': ['男', 'Male'], '2': ['女', 'Female'], '9': ['未说明的性别', 'Not stated'] },
);

/** 学历: levels of education, two digits. Academic degrees are GB/T 6864, another list. */
export const education: CodeList = codeList(
  'urn:cn:gb:4658:2006',
  '学历',
  'Level of education',
  { source: 'GB/T 4658; first level, 10 seen, the others from general knowledge', edition: '2006', date: '2006' },
  {
    '10': ['研究生教育', 'Postgraduate'],
    '20': ['大学本科教育', 'University'],
    '30': ['大学专科教育', 'College'],
    '40': ['中等职业教育', 'Vocational secondary'],
    '60': ['普通高级中学教育', 'Senior secondary'],
    '70': ['初级中学教育', 'Junior secondary'],
    '80': ['小学教育', 'Primary'],
    '90': ['其他', 'Other'],
  },
);

/** 婚姻状况. */
export const maritalStatus: CodeList = codeList(
  'urn:cn:gb:2261.2:2003',
  '婚姻状况',
  'Marital status',
  { source: 'GB/T 2261.2; from general knowledge', edition: '2003', date: '2003' },
  {
    '10': ['未婚', 'Single'],
    '20': ['已婚', 'Married'],
    '21': ['初婚', 'Married for the first time'],
    '22': ['再婚', 'Married again'],
    '23': ['复婚', 'Married again to the same person'],
    '30': ['丧偶', 'Widowed'],
    '40': ['离婚', 'Divorced'],
    '90': ['未说明的婚姻状况', 'Not stated'],
  },
);

/** 政治面貌. */
export const politicalAffiliation: CodeList = codeList(
  'urn:cn:gb:4762:1984',
  '政治面貌',
  'Political affiliation',
  { source: 'GB/T 4762; from general knowledge', edition: '1984', date: '1984' },
  {
    '01': ['中国共产党党员', 'Member of the Communist Party of China'],
    '02': ['中国共产党预备党员', 'Probationary member of the Communist Party of China'],
    '03': ['中国共产主义青年团团员', 'Member of the Communist Youth League'],
    '04': ['中国国民党革命委员会会员', 'Member of the Revolutionary Committee of the Kuomintang'],
    '05': ['中国民主同盟盟员', 'Member of the China Democratic League'],
    '06': ['中国民主建国会会员', 'Member of the China National Democratic Construction Association'],
    '07': ['中国民主促进会会员', 'Member of the China Association for Promoting Democracy'],
    '08': ['中国农工民主党党员', "Member of the Chinese Peasants' and Workers' Democratic Party"],
    '09': ['中国致公党党员', 'Member of the China Zhi Gong Party'],
    '10': ['九三学社社员', 'Member of the Jiusan Society'],
    '11': ['台湾民主自治同盟盟员', 'Member of the Taiwan Democratic Self-Government League'],
    '12': ['无党派民主人士', 'Democrat without party'],
    '13': ['群众', 'None'],
  },
);

const GROUPS =
  '汉族 Han 蒙古族 Mongol 回族 Hui 藏族 Zang 维吾尔族 Uygur 苗族 Miao 彝族 Yi 壮族 Zhuang 布依族 Buyei 朝鲜族 Chosen 满族 Man 侗族 Dong 瑶族 Yao 白族 Bai 土家族 Tujia 哈尼族 Hani 哈萨克族 Kazak 傣族 Dai 黎族 Li 傈僳族 Lisu 佤族 Va 畲族 She 高山族 Gaoshan 拉祜族 Lahu 水族 Sui 东乡族 Dongxiang 纳西族 Naxi 景颇族 Jingpo 柯尔克孜族 Kirgiz 土族 Tu 达斡尔族 Daur 仫佬族 Mulao 羌族 Qiang 布朗族 Blang 撒拉族 Salar 毛南族 Maonan 仡佬族 Gelao 锡伯族 Xibe 阿昌族 Achang 普米族 Pumi 塔吉克族 Tajik 怒族 Nu 乌孜别克族 Uzbek 俄罗斯族 Russ 鄂温克族 Ewenki 德昂族 Deang 保安族 Bonan 裕固族 Yugur 京族 Gin 塔塔尔族 Tatar 独龙族 Derung 鄂伦春族 Oroqen 赫哲族 Hezhen 门巴族 Monba 珞巴族 Lhoba 基诺族 Jino'.split(
    ' ',
  );

/** 民族: the 56 groups by number. */
export const ethnicGroup: CodeList = codeList(
  'urn:cn:gb:3304:1991',
  '民族',
  'Ethnic group',
  { source: 'GB/T 3304; from general knowledge', edition: '1991', date: '1991' },
  Object.fromEntries(
    Array.from({ length: GROUPS.length / 2 }, (_, index) => [
      String(index + 1).padStart(2, '0'),
      [GROUPS[2 * index] ?? '', GROUPS[2 * index + 1] ?? ''] as const,
    ]),
  ),
);
