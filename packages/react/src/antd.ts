export { AntdSetting, type AntdSettingProps } from './antd/antd-setting.tsx';
export { antdTheme } from './antd/antd-theme.ts';
