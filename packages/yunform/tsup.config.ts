import { defineConfig } from 'tsup';
import { library } from '../../scripts/tsup.ts';

export default defineConfig(
  library({ entry: { index: 'src/index.ts', cli: 'src/cli.ts', guard: 'src/guard.ts' }, platform: 'node' }),
);
