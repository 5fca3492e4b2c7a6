export { emitRouters } from './route/emit-routers.ts';
export { emitValidator } from './route/emit-validator.ts';
