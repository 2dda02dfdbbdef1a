/** Styles of "Việc của tôi". */
export const WorkStyle = () => (
  <style href="work" precedence="medium">
    {CSS}
  </style>
);

const CSS = `
.work { display: grid; gap: 24px; max-width: 960px; }
.work h2 { font-size: 1.15rem; margin: 0 0 8px; }
.work .count { font-weight: 400; }
.work summary { cursor: pointer; min-height: 24px; }
.work ul { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
.work li { border-bottom: 1px solid var(--line); padding: 8px 0; }
.work li > a { display: inline-block; min-height: 24px; font-weight: 600; overflow-wrap: anywhere; }
.work section > p { margin: 8px 0 0; }
.work li > p { margin: 2px 0 0; color: var(--ink-soft); overflow-wrap: anywhere; }
`;
