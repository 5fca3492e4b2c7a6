import { defineConfig } from 'tsup';
import { library } from '../../scripts/tsup.ts';

export default defineConfig(
  library({ entry: { index: 'src/index.ts', base: 'src/base/index.ts', pattern: 'src/pattern/index.ts' } }),
);
