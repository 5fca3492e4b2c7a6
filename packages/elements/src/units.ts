import type { Unit } from '@yunform/core';

/** Units that forms print, as exact multiples of the unit that answers count in. */
export const units: readonly Unit[] = [
  { name: '元', of: '元', factor: '1' },
  { name: '万元', of: '元', factor: '10000' },
  { name: '亿元', of: '元', factor: '100000000' },
  { name: '货币单位', of: '货币单位', factor: '1' },
  { name: '万', of: '货币单位', factor: '10000' },
  { name: '人', of: '人', factor: '1' },
  { name: '年', of: '年', factor: '1' },
  { name: '个', of: '个', factor: '1' },
  { name: '本', of: '本', factor: '1' },
  { name: '%', of: '%', factor: '1' },
  { name: '毫米', of: '毫米', factor: '1' },
];
