import { setDisplay, TEXT_SIZES, useDisplay } from '../lib/display';

/** Text size and contrast, as on the websites of Vietnamese state agencies. */
export function DisplayTools() {
  const { textSize, strongContrast } = useDisplay();
  const at = TEXT_SIZES.indexOf(textSize);
  const step = (by: number) => setDisplay({ textSize: TEXT_SIZES[at + by] ?? textSize });
  return (
    <div className="display-tools" role="group" aria-label="Hiển thị">
      <button type="button" aria-disabled={at === 0} aria-label="Giảm cỡ chữ" onClick={() => step(-1)}>
        A−
      </button>
      <button
        type="button"
        aria-label="Cỡ chữ mặc định"
        aria-pressed={at === 0}
        onClick={() => setDisplay({ textSize: TEXT_SIZES[0] })}
      >
        A
      </button>
      <button
        type="button"
        aria-disabled={at === TEXT_SIZES.length - 1}
        aria-label="Tăng cỡ chữ"
        onClick={() => step(1)}
      >
        A+
      </button>
      <button
        type="button"
        aria-pressed={strongContrast}
        onClick={() => setDisplay({ strongContrast: !strongContrast })}
      >
        Tương phản
      </button>
    </div>
  );
}
