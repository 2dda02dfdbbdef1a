import type { ReportPageView } from '#contract/report';
import { CorrectDialog } from './report-correct';
import { DiscardDialog } from './report-discard';
import { IssueDialog } from './report-issue';
import { RefreshDialog } from './report-refresh';

export type ReportDialog = 'refresh' | 'issue' | 'correct' | 'discard';

interface Props {
  report: ReportPageView;
  /** Sections with typed text that is not saved. */
  unsaved: readonly string[];
  dialog: ReportDialog | null;
  onClose: () => void;
}

/** What a report is asked for once in its life; fetched when the first of them is opened. */
export function ReportDialogs({ report, unsaved, dialog, onClose }: Props) {
  return (
    <>
      <RefreshDialog report={report} open={dialog === 'refresh'} onClose={onClose} />
      <CorrectDialog report={report} open={dialog === 'correct'} onClose={onClose} />
      <DiscardDialog report={report} unsaved={unsaved} open={dialog === 'discard'} onClose={onClose} />
      <IssueDialog report={report} unsaved={unsaved} open={dialog === 'issue'} onClose={onClose} />
    </>
  );
}
