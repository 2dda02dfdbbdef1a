/** Styles of the catalogue. */
export const IndicatorStyle = () => (
  <style href="indicator" precedence="medium">
    {`
.list-filters { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(180px, 100%), 1fr)); gap: 8px 16px; margin-bottom: 16px; }
.list-filters > div { display: grid; gap: 4px; align-content: start; min-width: 0; }
.list-filters label { font-weight: 600; }
.list-filters .checkbox-filter { align-content: end; padding-block-end: 4px; }
.list-filters .checkbox-filter label { font-weight: 400; }
.field-pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr)); column-gap: 16px; }
.indicator-row { border: 1px solid var(--line); background: var(--surface); margin: 0 0 12px; padding: 8px 12px 12px; min-width: 0; }
.indicator-row > legend { width: auto; margin: 0; border: 0; padding: 0 4px; font-size: 1rem; font-weight: 600; color: var(--ink); }
.indicator-row .ant-form-item { margin-bottom: 8px; }
`}
  </style>
);
