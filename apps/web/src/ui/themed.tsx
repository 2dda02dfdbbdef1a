import { ConfigProvider, type ThemeConfig } from 'antd';
import viVN from 'antd/locale/vi_VN';
import dayjs from 'dayjs';
import 'dayjs/locale/vi';
import type { ReactNode } from 'react';
import { Outlet } from 'react-router';
import { useDisplay, type Display } from '../lib/display';

const stillMotion = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

// The calendars of the component library ask dayjs for the names of days.
dayjs.locale('vi');

/** antd in Vietnamese, in colours that pass WCAG 2.2 AA, and as large as the person reads. */
export function Themed({ children }: { children: ReactNode }) {
  const display = useDisplay();
  return (
    <ConfigProvider locale={viVN} theme={themeOf(display)}>
      {children}
    </ConfigProvider>
  );
}

/** Around all screens that are made of the component library. */
export const ThemedScreens = () => (
  <Themed>
    <Outlet />
  </Themed>
);

function themeOf({ textSize, strongContrast }: Display): ThemeConfig {
  return {
    token: {
      motion: !stillMotion,
      fontSize: textSize,
      // Under the mouse words grow darker: the library's lighter shades are below 4,5 : 1 on white.
      colorPrimary: '#0958d9',
      colorPrimaryHover: '#003eb3',
      colorLink: '#0958d9',
      colorLinkHover: '#003eb3',
      colorError: '#cf1322',
      colorErrorHover: '#a8071a',
      colorTextPlaceholder: '#666',
      colorTextDisabled: '#6b6b6b',
      colorTextTertiary: '#595959',
      colorTextDescription: '#595959',
      colorBorder: '#8c8c8c',
      ...(strongContrast && STRONG),
    },
    components: { Alert: { withDescriptionPadding: '10px 14px', withDescriptionIconSize: 18 } },
  };
}

const STRONG: ThemeConfig['token'] = {
  colorPrimary: '#002c8c',
  colorPrimaryHover: '#001d66',
  colorLink: '#002c8c',
  colorLinkHover: '#001d66',
  colorError: '#8b0000',
  colorErrorHover: '#5c0011',
  colorText: '#000',
  colorTextHeading: '#000',
  colorTextSecondary: '#000',
  colorTextTertiary: '#000',
  colorTextDescription: '#000',
  colorTextPlaceholder: '#333',
  colorTextDisabled: '#333',
  colorBorder: '#000',
  colorBorderSecondary: '#000',
};
