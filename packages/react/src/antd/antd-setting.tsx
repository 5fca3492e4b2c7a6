import type { Language } from '@yunform/schema/base';
import { ConfigProvider } from 'antd';
import type { ReactNode } from 'react';

/** What an `AntdSetting` takes. */
export interface AntdSettingProps {
  /** Ant Design's own words for the language (`antd/locale/zh_CN` …). */
  readonly locale?: { readonly locale: string };
  /** The nonce of the page's policy: Ant Design injects styles. */
  readonly nonce?: string;
  readonly language: Language;
  readonly children: ReactNode;
}

/** Ant Design as the form needs it: targets of 44 px, colours that can be read, no motion where none is wanted. */
export function AntdSetting({ locale, nonce, language, children }: AntdSettingProps): React.ReactElement {
  const calm = typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;
  return (
    <ConfigProvider
      {...(locale === undefined ? {} : { locale })}
      {...(nonce === undefined ? {} : { csp: { nonce } })}
      theme={{
        token: {
          colorPrimary: '#0b5cab',
          colorTextPlaceholder: '#505a64',
          colorTextDescription: '#505a64',
          controlHeight: 44,
          motion: !calm,
        },
      }}
    >
      <div lang={language}>{children}</div>
    </ConfigProvider>
  );
}
