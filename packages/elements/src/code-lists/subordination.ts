import type { CodeList } from '@yunform/core';
import { codeList } from './code-list.ts';

/** 隶属关系: the list that answers are kept in. */
export const subordination: CodeList = codeList(
  'urn:cn:gb:12404:1997',
  '单位隶属关系',
  'Subordination',
  { source: 'GB/T 12404; 10, 6x and 7x seen, the others from general knowledge', edition: '1997', date: '1997' },
  {
    '10': ['中央', 'Central'],
    '20': ['省', 'Province'],
    '40': ['市、地区', 'City or prefecture'],
    '50': ['县', 'County'],
    '60': ['街道、镇、乡', 'Sub-district, town or township'],
    '61': ['街道', 'Sub-district'],
    '62': ['镇', 'Town'],
    '63': ['乡', 'Township'],
    '70': ['居民、村民委员会', "Residents' or villagers' committee"],
    '71': ['居民委员会', "Residents' committee"],
    '72': ['村民委员会', "Villagers' committee"],
    '90': ['其他', 'Other'],
  },
);

/** 隶属关系, as social insurance prints it. */
export const socialSubordination: CodeList = codeList(
  'urn:cn:shebao:subordination',
  '隶属关系（社保）',
  'Subordination (social insurance)',
  { source: 'choices printed on the 社会保险登记表; codes number them in printed order', date: '2015' },
  {
    '1': ['中央', 'Central'],
    '2': ['省', 'Province'],
    '3': ['计划单列市', 'City with a plan of its own'],
    '4': ['市、地区', 'City or prefecture'],
    '5': ['县', 'County'],
    '6': ['乡镇', 'Town or township'],
    '7': ['部队', 'Army'],
    '8': ['其他', 'Other'],
  },
);

/** 隶属关系, as the housing fund prints it. */
export const housingFundSubordination: CodeList = codeList(
  'urn:cn:gjj:subordination',
  '隶属关系（公积金）',
  'Subordination (housing fund)',
  { source: 'choices printed on the 住房公积金缴存单位开户登记表', date: '2014' },
  {
    中央: ['中央', 'Central'],
    省: ['省', 'Province'],
    市: ['市', 'City'],
    '县(区)': ['县(区)', 'County or district'],
    '街道、镇、乡': ['街道、镇、乡', 'Sub-district, town or township'],
    '居民、村民委员会': ['居民、村民委员会', "Residents' or villagers' committee"],
    其他: ['其他', 'Other'],
  },
);
