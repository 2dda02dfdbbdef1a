import { useQuery } from '@tanstack/react-query';
import type { MeetingPageView } from '#contract/meeting';
import { DownloadLink } from '../../ui/download-link';
import { QueryState } from '../../ui/query-state';
import { meetingDocumentsQuery } from './get-meetings';

/** Papers made of the meeting, as files: notice, minutes, invitation with its calendar, and the chair's papers. */
export function DocumentsSection({ meeting }: { meeting: MeetingPageView }) {
  const documents = useQuery(meetingDocumentsQuery(meeting.id));
  const base = `meetings/${meeting.id}`;
  return (
    <section aria-labelledby="documents-title">
      <h2 id="documents-title">Tải văn bản</h2>
      <QueryState query={documents}>
        {({ items }) =>
          items.length === 0 ? (
            <p>Chưa có văn bản nào để tải.</p>
          ) : (
            <ul className="meeting-documents">
              {items.map(({ kind, noticeId, title, final }) => {
                const path = noticeId === null ? `${base}/documents/${kind}` : `${base}/notices/${noticeId}`;
                return (
                  <li key={`${kind}${noticeId ?? ''}`}>
                    {title}
                    {!final && ' (bản dự thảo, theo số liệu lúc tải)'}:{' '}
                    <DownloadLink path={`${path}/docx`}>Word</DownloadLink>,{' '}
                    <DownloadLink path={`${path}/pdf`}>PDF</DownloadLink>
                    {kind === 'invitation' && (
                      <>
                        , <DownloadLink path={`${base}/calendar.ics`}>lịch (.ics)</DownloadLink>
                      </>
                    )}
                  </li>
                );
              })}
            </ul>
          )
        }
      </QueryState>
    </section>
  );
}
