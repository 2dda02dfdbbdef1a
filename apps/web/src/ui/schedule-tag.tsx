import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  HourglassOutlined,
  MinusCircleOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { ScheduleCell } from '#domain/schedule';
import { SCHEDULE_LABEL } from './labels';

const ICON: Record<ScheduleCell, ReactNode> = {
  completedOnTime: <CheckCircleOutlined aria-hidden />,
  completedLate: <WarningOutlined aria-hidden />,
  openWithinTerm: <ClockCircleOutlined aria-hidden />,
  openOverdue: <ExclamationCircleOutlined aria-hidden />,
  openNoDeadline: <MinusCircleOutlined aria-hidden />,
};

/** A schedule cell in words, with an icon; colour only repeats what the words say. */
export function ScheduleTag({
  cell,
  dueSoon,
  awaiting,
}: {
  cell: ScheduleCell;
  dueSoon?: boolean;
  awaiting?: boolean;
}) {
  return (
    <span className="tags">
      <span className={`tag tag-${cell}`}>
        {ICON[cell]} {SCHEDULE_LABEL[cell]}
      </span>
      {dueSoon && (
        <span className="tag tag-dueSoon">
          <ClockCircleOutlined aria-hidden /> {SCHEDULE_LABEL.dueSoon}
        </span>
      )}
      {awaiting && (
        <span className="tag tag-awaiting">
          <HourglassOutlined aria-hidden /> {SCHEDULE_LABEL.awaitingConfirmation}
        </span>
      )}
    </span>
  );
}
