import { ConclusionsStyle } from '../../ui/conclusions.style';

/** Styles of the meeting's screens, loaded with them. */
export const MeetingStyle = () => (
  <>
    <ConclusionsStyle />
    <style href="meeting" precedence="medium">
      {CSS}
    </style>
  </>
);

const CSS = `
.kind-counts { margin-bottom: 8px; }
.meeting-form { max-width: 56rem; }
.meeting-form fieldset { border: 1px solid var(--line); border-radius: 6px; margin: 0 0 16px; padding: 8px 16px 0; }
.meeting-form legend, .conclusion-form legend { width: auto; margin: 0; border: 0; padding: 0 4px; font-size: 1rem; font-weight: 600; color: var(--ink); }
.conclusion-form fieldset { border: 1px solid var(--line); border-radius: 6px; margin: 0 0 16px; padding: 8px 16px 0; }
.meeting-nav { display: flex; flex-wrap: wrap; gap: 8px 16px; margin: 0 0 16px; align-items: center; }
.agenda { margin: 0; padding: 0; list-style: none; display: grid; gap: 8px; counter-reset: item; }
.agenda > li { background: var(--surface); border: 1px solid var(--line); border-radius: 6px; padding: 8px 12px; }
.agenda h3 { margin: 0; }
.agenda .secondary { color: var(--ink-soft); }
.meeting-section-head { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: baseline; justify-content: space-between; }
.attendance-row { display: flex; flex-wrap: wrap; gap: 4px; }
`;
