import type { CodeList } from '@yunform/core';
import { codeList } from './code-list.ts';

/** 国民经济行业小类 of the 2011 edition: the classes of the examples and their neighbours. */
export const industryClass2011: CodeList = codeList(
  'urn:cn:gb:4754:2011:class',
  '国民经济行业分类 2011（小类）',
  'Industrial classification 2011 (classes)',
  { source: 'GB/T 4754; from general knowledge', edition: '2011', date: '2011-11-01', extract: true },
  {
    '1830': ['服饰制造', 'Manufacture of clothing accessories'],
    '1954': ['橡胶鞋制造', 'Manufacture of rubber shoes'],
    '2110': ['木质家具制造', 'Manufacture of wooden furniture'],
    '2450': ['玩具制造', 'Manufacture of toys'],
    '2928': ['塑料零件制造', 'Manufacture of plastic parts'],
    '3525': ['模具制造', 'Manufacture of moulds'],
    '3922': ['通信终端设备制造', 'Manufacture of communication terminals'],
    '3963': ['集成电路制造', 'Manufacture of integrated circuits'],
    '3971': ['电子元件及组件制造', 'Manufacture of electronic components'],
    '5131': ['纺织品、针织品及原料批发', 'Wholesale of textiles'],
    '5177': ['计算机、软件及辅助设备批发', 'Wholesale of computers and software'],
    '5179': ['其他机械设备及电子产品批发', 'Wholesale of other machinery and electronics'],
    '5199': ['其他未列明批发业', 'Other wholesale'],
    '5211': ['百货零售', 'Department stores'],
    '5273': ['计算机、软件及辅助设备零售', 'Retail of computers and software'],
    '5294': ['互联网零售', 'Retail by internet'],
    '6210': ['正餐服务', 'Restaurants'],
    '6510': ['软件开发', 'Software development'],
    '6520': ['信息系统集成服务', 'Integration of information systems'],
    '7233': ['社会经济咨询', 'Social and economic consultancy'],
  },
);
