/** Styles of the screens on versions, lists and the reading copy of reports, loaded with them. */
export const ReportVersionStyle = () => (
  <style href="report-versions" precedence="medium">
    {CSS}
  </style>
);

const CSS = `
.report-versions { margin: 0; padding-inline-start: 20px; }
.compared-choices { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 300px), 1fr)); gap: 12px 24px; margin-bottom: 16px; }
.compared-choices label { display: block; margin-bottom: 4px; }
.compared-fields { margin: 0; padding-inline-start: 18px; }
.compared-text { padding: 8px 16px; margin-bottom: 12px; background: var(--surface); border: 1px solid var(--line); border-radius: 6px; }
.compared-text h3 { margin: 0 0 4px; }
.compared-text p { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; }
.compared-text del { color: #a8071a; background: #fff1f0; }
.compared-text ins { color: #135200; background: #f6ffed; text-decoration: underline; }
.report-reading { max-width: 860px; margin-inline: auto; display: grid; grid-template-columns: minmax(0, 1fr); gap: 24px; }
.report-reading .facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 150px), 1fr)); gap: 12px; margin: 0; padding: 0; list-style: none; }
.report-reading .facts li { padding: 12px 16px; background: var(--surface); border: 1px solid var(--line); border-radius: 6px; }
.report-reading .facts a, .report-reading .facts strong { display: block; font-size: 1.75em; line-height: 1.3; font-weight: 600; }
.report-reading .bars { display: grid; gap: 10px; margin: 0; padding: 0; list-style: none; }
.report-reading .bars .line { display: flex; flex-wrap: wrap; gap: 2px 12px; justify-content: space-between; }
.report-reading .bar { display: flex; height: 14px; background: #fff; border: 1px solid #8c8c8c; border-radius: 3px; overflow: hidden; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.report-reading .bar .done { background: #237804; }
.report-reading .bar .late { background: repeating-linear-gradient(45deg, #a8071a 0 4px, #ff7875 4px 8px); }
.report-reading figure { margin: 0; }
.report-reading figure svg { display: block; width: 100%; max-width: 600px; height: auto; }
.report-reading .body h3 { margin: 16px 0 4px; }
.report-reading .body p { margin: 0 0 8px; line-height: 1.65; text-align: start; overflow-wrap: anywhere; }
.report-reading .legend { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 0 0 8px; padding: 0; list-style: none; }
@media print { .report-reading { max-width: none; } .report-reading figure, .report-reading .bars li { break-inside: avoid; } }
`;
