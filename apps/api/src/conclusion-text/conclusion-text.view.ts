import type { HeaderDate, HeaderFact } from '#domain/notice-header';
import type { AssignmentProposal } from '#domain/notice-proposals';
import type { ConclusionNotice } from '#domain/notice-shape';
import type { HeaderFactView, ProposedDeadlineView, SplitNoticeView } from '#contract/conclusion-text';

export function splitView(
  { text, header, items, pieces, warnings }: ConclusionNotice,
  proposals: readonly AssignmentProposal[],
  more: readonly string[],
): SplitNoticeView {
  const { number, issuedOn, kind, subject, chair, meetingOn } = header;
  return {
    text,
    header: {
      number: fact(number),
      issuedOn: fact(issuedOn),
      kind: fact(kind),
      subject: fact(subject),
      chair: fact(chair),
      meetingOn: fact(meetingOn),
    },
    items: items.map((item, i) => {
      const { leads, coordinating, monitoring, deadlines, citations, area } = proposals[i]!;
      return {
        ...item,
        leads,
        coordinating,
        monitoring,
        deadlines: deadlines.map(deadlineView),
        citations: citations.map(({ issuedOn: _, ...citation }) => citation),
        area,
      };
    }),
    pieces,
    warnings: [...more, ...warnings],
  };
}

const fact = (found: HeaderFact | HeaderDate | null): HeaderFactView | null =>
  found && { text: found.text, range: found.range, day: 'day' in found ? found.day : null };

const deadlineView = ({ reading, ...deadline }: AssignmentProposal['deadlines'][number]): ProposedDeadlineView => ({
  ...deadline,
  dueOn: reading?.dueOn ?? null,
  reading: reading?.reading ?? null,
});
