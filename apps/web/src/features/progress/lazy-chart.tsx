import { lazy, type ComponentType } from 'react';

/** A chart in a chunk of its own, asked for when it is drawn. Without it the page still says everything in its tables. */
export const lazyChart = <P extends object>(load: () => Promise<ComponentType<P>>) =>
  lazy(() =>
    load().then(
      (chart) => ({ default: chart }),
      () => ({ default: NoChart as ComponentType<P> }),
    ),
  );

const NoChart = () => <p className="note">Không tải được biểu đồ. Số liệu có đủ trong bảng.</p>;
