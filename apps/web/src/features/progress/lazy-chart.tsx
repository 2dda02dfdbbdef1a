import { lazy, useEffect, useRef, useState, type ComponentType } from 'react';

/**
 * A chart in a chunk of its own, fetched and drawn when its place comes into sight: the library that draws is larger
 * than the page. Without it the page still says everything in its tables. `printed`: it stands on paper too, so it is
 * drawn after a while in any case.
 */
export function lazyChart<P extends object>(
  load: () => Promise<ComponentType<P>>,
  { printed = false } = {},
): ComponentType<P> {
  const Chart = lazy(() =>
    load().then(
      (chart) => ({ default: chart }),
      () => ({ default: NoChart as ComponentType<P> }),
    ),
  );
  return function ChartInSight(props: P) {
    const place = useRef<HTMLDivElement>(null);
    const [seen, setSeen] = useState(false);
    useEffect(() => (seen ? undefined : whenInSight(place.current!, () => setSeen(true))), [seen]);
    useEffect(() => {
      if (!printed) return;
      const timer = setTimeout(() => setSeen(true), PRINTABLE_AFTER_MS);
      return () => clearTimeout(timer);
    }, []);
    return seen ? <Chart {...props} /> : <div ref={place} className="chart-place" />;
  };
}

const NoChart = () => <p className="note">Không tải được biểu đồ. Số liệu có đủ trong bảng.</p>;

/** When a first look at the figures is over. */
const PRINTABLE_AFTER_MS = 5_000;

/** So far ahead of the window that a slow reader meets a finished drawing. */
const AHEAD = '200px';

function whenInSight(place: Element, tell: () => void): () => void {
  const watch = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && tell(), {
    rootMargin: AHEAD,
  });
  watch.observe(place);
  return () => watch.disconnect();
}
