export { emitValidator } from './route/emit-validator.ts';
