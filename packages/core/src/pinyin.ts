export { pinyin } from './align/pinyin.ts';
