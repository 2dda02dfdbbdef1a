import { useEffect, useState, type ComponentType } from 'react';

/**
 * A part of a screen in a file of its own, fetched when it is first shown: a dialog, the content of a tab. A file that
 * does not come is said in its place and asked for again there, so that what is typed elsewhere on the screen stays.
 */
export function whenWanted<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let Fetched: ComponentType<P> | null = null;
  return function WhenWanted(props: P) {
    const [state, setState] = useState<'fetching' | 'there' | 'failed'>(Fetched ? 'there' : 'fetching');
    useEffect(() => {
      if (state !== 'fetching') return;
      let shown = true;
      load().then(
        (part) => {
          Fetched = part;
          if (shown) setState('there');
        },
        () => shown && setState('failed'),
      );
      return () => {
        shown = false;
      };
    }, [state]);
    if (Fetched && state === 'there') return <Fetched {...props} />;
    if (state === 'fetching') return <p role="status">Đang tải…</p>;
    return (
      <p role="alert">
        Không tải được phần này. Kiểm tra kết nối mạng rồi{' '}
        <button type="button" className="link-button" onClick={() => setState('fetching')}>
          thử lại
        </button>
        .
      </p>
    );
  };
}
