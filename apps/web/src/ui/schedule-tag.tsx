import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  HourglassOutlined,
  MinusCircleOutlined,
  WarningOutlined,
} from '@ant-design/icons-svg';
import type { IconDefinition } from '@ant-design/icons-svg/es/types';
import type { ScheduleCell } from '#domain/schedule';
import { Icon } from './icon';
import { SCHEDULE_LABEL } from '#contract/labels';

const ICON: Record<ScheduleCell, IconDefinition> = {
  completedOnTime: CheckCircleOutlined,
  completedLate: WarningOutlined,
  openWithinTerm: ClockCircleOutlined,
  openOverdue: ExclamationCircleOutlined,
  openNoDeadline: MinusCircleOutlined,
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
        <Icon of={ICON[cell]} /> {SCHEDULE_LABEL[cell]}
      </span>
      {dueSoon && (
        <span className="tag tag-dueSoon">
          <Icon of={ClockCircleOutlined} /> {SCHEDULE_LABEL.dueSoon}
        </span>
      )}
      {awaiting && (
        <span className="tag tag-awaiting">
          <Icon of={HourglassOutlined} /> {SCHEDULE_LABEL.awaitingConfirmation}
        </span>
      )}
    </span>
  );
}
