/** Styles shared by everything that shows a submission. */
export const SubmissionStyle = () => (
  <style href="submission" precedence="medium">
    {CSS}
  </style>
);

const CSS = `
.submission-content dl { margin: 0 0 12px; }
.submission-content dt { font-weight: 600; margin-top: 8px; }
.submission-content dd { margin: 2px 0 0; }
.typed-text { white-space: pre-line; overflow-wrap: anywhere; }
.submission-content .scroll-box { overflow-x: auto; max-width: 100%; }
.submission-content table { border-collapse: collapse; width: 100%; }
.submission-content caption { text-align: left; font-weight: 600; padding-bottom: 4px; }
.submission-content th, .submission-content td { border: 1px solid var(--line); padding: 4px 8px; text-align: left; vertical-align: top; }
.submission-content tbody th { font-weight: 400; white-space: nowrap; }
.submission-content .submission-trace { margin: 12px 0 0; padding-left: 20px; color: var(--ink-soft); }
.submission-content .submission-reason { margin: 8px 0 0; padding: 8px 12px; border-left: 4px solid #d46b08; background: var(--warn-ground); color: var(--warn-ink); }
.evidence-rows { border: 0; margin: 0 0 16px; padding: 0; min-width: 0; }
fieldset.evidence-rows > legend, fieldset.evidence-row > legend { width: auto; margin: 0; border: 0; padding: 0; font-size: 1rem; color: var(--ink); }
fieldset.evidence-rows > legend { font-weight: 600; }
.evidence-rows > p { margin: 0 0 8px; color: var(--ink-soft); }
.evidence-row { border: 1px solid var(--line); border-radius: 6px; margin: 0 0 12px; padding: 4px 12px 12px; min-width: 0; }
fieldset.evidence-row > legend { padding: 0 4px; }
.evidence-row .row-fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(220px, 100%), 1fr)); column-gap: 16px; }
.evidence-row .row-fields > :last-child { grid-column: 1 / -1; }
.evidence-reuse { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin: 4px 0 8px; min-width: 0; }
.document-search { flex: 1 1 260px; min-width: 0; max-width: 640px; }
.file-upload { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; padding: 8px; border: 1px dashed var(--line); border-radius: 6px; min-width: 0; }
.file-upload.over { border-color: var(--link); background: var(--ground); }
.file-link { overflow-wrap: anywhere; }
.file-buttons, .file-progress { display: inline-flex; flex-wrap: wrap; gap: 8px; align-items: center; overflow-wrap: anywhere; }
.file-upload .file-refusal { flex: 1 0 100%; margin: 0; color: #a8071a; overflow-wrap: anywhere; }
.submission-card { border-top: 1px solid var(--line); padding: 12px 0; scroll-margin-top: 80px; }
.submission-card h4 { font-size: 1rem; margin: 0 0 8px; display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: baseline; }
.submission-status { font-weight: 400; border: 1px solid currentColor; border-radius: 4px; padding: 0 8px; }
.submission-status.submitted { color: #ad4e00; }
.submission-status.confirmed { color: #135200; }
.submission-status.returned { color: #a8071a; }
.decision-panel { display: grid; gap: 12px; margin-top: 16px; }
.completion-dates { display: grid; gap: 8px; }
.submission-card > details > summary { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: baseline; min-height: 24px; cursor: pointer; }
.submission-card > details > summary::before { content: '▸'; }
.submission-card > details[open] > summary::before { content: '▾'; }
.submission-card > details > summary > h4 { margin: 0; }
.submission-card > details[open] > summary { margin-bottom: 8px; }
@media (max-width: 600px) { .submission-content table { min-width: 520px; } }
.submission-buttons { display: flex; flex-wrap: wrap; gap: 8px; align-items: flex-start; margin: 12px 0; }
.submission-buttons:empty { display: none; }
@media print { .submission-buttons { display: none; } }
`;
