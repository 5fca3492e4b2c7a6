import { Theme } from '@rjsf/antd';
import type { ThemeProps } from '@rjsf/core';

/** The controls of Ant Design, inside our frame, error summary and wiring: `<IntakeForm theme={antdTheme}>`. */
export const antdTheme: ThemeProps = Theme;
