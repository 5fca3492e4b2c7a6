// The paper on which a clerk prints answers alone: the blank sheet of 公积金开户登记表, printed once in a number. Its boxes, measured on it, in millimetres.
import { isObject, type JsonObject } from '@yunform/schema/base';

type Box = { readonly x: number; readonly y: number; readonly w: number; readonly h: number };

const LEFT: readonly [x: number, w: number] = [47.5, 56];
const RIGHT: readonly [x: number, w: number] = [135.5, 56];
const WIDE: readonly [x: number, w: number] = [47.5, 144];

function cell([x, w]: readonly [x: number, w: number], y: number, h = 7): Box {
  return { x, y, w, h };
}

/** A tick in the small square before each option. */
function ticks(options: { readonly [value: string]: readonly [x: number, y: number] }): JsonObject {
  const boxes = Object.entries(options).map(([value, [x, y]]) => [value, { x, y, w: 3.1, h: 3.1 }] as const);
  return { options: Object.fromEntries(boxes) };
}

const BOXES: { readonly [form: string]: { readonly [member: string]: JsonObject } } = {
  'gjj.opening': {
    单位全称: cell(WIDE, 42),
    邮政编码: cell(WIDE, 49.8),
    单位地址: cell(WIDE, 57.5),
    组织机构代码: cell(LEFT, 67.5),
    法定代表人或负责人: cell(RIGHT, 67.5),
    身份证号码: cell(LEFT, 77.5),
    经办人: cell(RIGHT, 77.5),
    办公电话: cell(LEFT, 85.2),
    手机电话: cell(RIGHT, 85.2),
    单位类型: ticks({
      企业法人: [47.7, 94.9],
      企业非法人: [67.1, 94.9],
      事业法人: [89.9, 94.9],
      事业非法人: [108.9, 94.9],
      社团法人: [131.8, 94.9],
      社团非法人: [151.1, 94.9],
      机关法人: [173.7, 94.9],
      机关非法人: [47.7, 99.6],
      内部机构: [70.6, 99.6],
      民办非企业单位: [89.9, 99.6],
      工会法人: [119.6, 99.6],
    }),
    单位性质: ticks({
      国家机关: [47.7, 106.9],
      事业单位: [67.1, 106.9],
      国有企业: [86.4, 106.9],
      城镇集体企业: [105.4, 106.9],
      城镇私营企业: [131.8, 106.9],
      其他城镇企业: [158, 106.9],
      外商投资企业: [47.7, 111.6],
      民办非企业单位: [74.2, 111.6],
      社会团体: [103.9, 111.6],
      其他: [123.2, 111.6],
    }),
    隶属关系: ticks({
      中央: [47.7, 119.2],
      省: [59.9, 119.2],
      市: [68.6, 119.2],
      '县(区)': [77.2, 119.2],
      '街道、镇、乡': [91.9, 119.2],
      '居民、村民委员会': [118.1, 119.2],
      其他: [151.4, 119.2],
    }),
    行政区划: cell(WIDE, 124.9),
    职工人数: cell(LEFT, 140.2),
    汇缴人数: cell(RIGHT, 140.2),
    启缴日期: cell(LEFT, 150),
    月缴存工资基数总额: cell(RIGHT, 150),
    '缴存比例 单位': cell([47.5, 27], 160),
    '缴存比例 个人': cell([106, 27], 160),
    月汇缴总额: cell([165, 27], 160),
    申请资料: cell(WIDE, 175.2),
  },
};

/** The forms with such paper. */
export const paperForms: readonly string[] = Object.keys(BOXES);

/** The form with the boxes of its paper. */
export function withBoxes(form: JsonObject, id: string): JsonObject {
  const properties = isObject(form.properties) ? form.properties : {};
  const boxes = BOXES[id] ?? {};
  const placed = Object.entries(properties).map(([name, schema]) => {
    const mm = boxes[name];
    const print = isObject(schema) && isObject(schema['x-print']) ? schema['x-print'] : {};
    return [name, isObject(schema) && mm ? { ...schema, 'x-print': { ...print, mm } } : schema] as const;
  });
  return { ...form, properties: Object.fromEntries(placed) };
}
