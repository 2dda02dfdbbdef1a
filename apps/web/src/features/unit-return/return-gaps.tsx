import type { ReturnGapView } from '#contract/unit-return';
import { formatCount } from '../../lib/format';

const GAP: Record<ReturnGapView['severity'], string> = { error: 'Phải sửa', warning: 'Cần giải trình', note: 'Lưu ý' };

/** Everything that keeps the return from being handed in, errors first, each leading to its place. */
export function Gaps({ gaps }: { gaps: readonly ReturnGapView[] }) {
  const blocking = gaps.filter(({ severity }) => severity !== 'note');
  const [faulty, empty] = [blocking.filter((gap) => !gap.empty), blocking.filter((gap) => gap.empty)];
  const notes = gaps.filter(({ severity }) => severity === 'note');
  return (
    <section className="return-gaps" aria-labelledby="return-gaps">
      <h2 id="return-gaps">
        {blocking.length === 0 ? 'Đủ điều kiện gửi' : `Còn ${formatCount(blocking.length)} mục trước khi gửi`}
      </h2>
      {faulty.length > 0 && (
        <ol>
          {faulty.map((gap) => (
            <li key={`${gap.place} ${gap.message}`}>
              <span className={`gap-${gap.severity}`}>{GAP[gap.severity]}:</span> <GapLink gap={gap} text={gap.label} />
              : {gap.message}
            </li>
          ))}
        </ol>
      )}
      {empty.length > 0 && (
        <p>
          <span className="gap-error">Chưa nhập {formatCount(empty.length)} ô</span> (ghi 0 nếu không phát sinh, hoặc
          giải trình):{' '}
          {empty.map((gap, i) => (
            <span key={gap.place}>
              {i > 0 && ', '}
              <GapLink gap={gap} text={gap.label.split(' ')[0]!} />
            </span>
          ))}
        </p>
      )}
      {notes.length > 0 && (
        <p className="secondary">
          {formatCount(notes.length)} lĩnh vực chưa có kết quả, để trống được:{' '}
          {notes.map((gap, i) => (
            <span key={gap.place}>
              {i > 0 && '; '}
              <GapLink gap={gap} text={gap.label} />
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

const GapLink = ({ gap: { place, label }, text }: { gap: ReturnGapView; text: string }) => (
  <a
    href={`#${place}`}
    title={label}
    onClick={(event) => {
      const target = document.getElementById(place);
      if (!target) return;
      event.preventDefault();
      target.scrollIntoView({ block: 'center' });
      target.focus({ preventScroll: true });
    }}
  >
    {text}
  </a>
);
