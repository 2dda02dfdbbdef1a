import { Tabs, type TabsProps } from 'antd';
import './wrapping-tabs.css';

/** Tabs that all stay in sight at 360 px. */
export const WrappingTabs = (props: TabsProps) => <Tabs {...props} className="wrapping-tabs" />;
