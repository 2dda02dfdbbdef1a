/** Styles of the confirmer's queue: list beside the submission, one under the other on a phone. */
export const QueueStyle = () => (
  <style href="confirm-queue" precedence="medium">
    {CSS}
  </style>
);

const CSS = `
.queue-filter { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; margin-bottom: 16px; }
.queue-filter label { font-weight: 600; }
.queue-filter .ant-select { width: min(360px, 100%); }
.queue { display: grid; grid-template-columns: minmax(240px, 340px) minmax(0, 1fr); gap: 24px; align-items: start; }
.queue-asked { grid-column: 1 / -1; }
.queue-asked .form-notice { margin-bottom: 0; }
.queue nav ol { list-style: none; margin: 0; padding: 0; max-height: 70vh; overflow-y: auto; border: 1px solid var(--line); border-radius: 6px; background: var(--surface); }
.queue nav li { display: flex; border-bottom: 1px solid var(--line); }
.queue nav .tick { flex: none; display: grid; place-items: center; width: 36px; cursor: pointer; }
.queue nav input[type='checkbox'] { width: 18px; height: 18px; margin: 0; }
.queue nav .tick-all { display: flex; gap: 8px; align-items: center; min-height: 32px; padding-left: 9px; cursor: pointer; }
.bulk-buttons { display: flex; flex-wrap: wrap; gap: 8px; margin: 4px 0 8px; }
.bulk-rows { margin: 0 0 8px; padding-left: 1.2em; max-height: 40vh; overflow-y: auto; }
.queue nav a { display: block; flex: 1 1 auto; min-width: 0; padding: 8px 12px; color: inherit; text-decoration: none !important; border-left: 4px solid transparent; }
.queue nav a:hover { background: var(--ground); }
.queue nav a[aria-current] { border-left-color: var(--link); background: var(--ground); }
.queue nav a span { display: block; color: var(--ink-soft); }
.queue article { min-width: 0; background: var(--surface); border: 1px solid var(--line); border-radius: 6px; padding: 16px; }
.queue article h2 { margin-top: 0; }
.queue-facts { display: grid; grid-template-columns: auto 1fr; gap: 2px 16px; margin: 0 0 12px; }
.queue-facts dd { margin: 0; }
@media (max-width: 767px) {
  .queue { grid-template-columns: minmax(0, 1fr); }
  .queue nav ol { max-height: 220px; }
}
/* A sheet of paper is as narrow as a phone: these come last. */
@media print {
  .queue { display: block; }
  .queue nav ol { max-height: none; overflow: visible; margin-bottom: 16px; }
  .queue-filter, .queue nav .tick, .queue nav .tick-all, .bulk-buttons, .queue article > h3, .queue .decision-panel { display: none; }
}
`;
