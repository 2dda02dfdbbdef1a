/** Styles of figures and of the units behind them. */
export const StatisticsStyle = () => (
  <style href="statistics" precedence="medium">
    {`
.list-filters { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(180px, 100%), 1fr)); gap: 8px 16px; margin-bottom: 16px; }
.list-filters > div { display: grid; gap: 4px; align-content: start; min-width: 0; }
.list-filters > div > .ant-select { min-width: 0; width: 100%; }
.list-filters label { font-weight: 600; }
.list-filters .checkbox-filter { align-content: end; padding-block-end: 4px; }
.list-filters .checkbox-filter label { font-weight: 400; }
.figure { font-weight: 600; }
.figure-marks { justify-content: flex-end; margin-block-start: 2px; }
.figure-beside { margin-block-start: 2px; }
.plain-list { list-style: none; margin: 0; padding: 0; }
.hint { color: var(--warning-ink, #874d00); font-weight: 600; }
.statistics-notes { margin-block: 16px; max-width: 900px; }
.statistics-notes summary { font-weight: 600; cursor: pointer; min-height: 24px; }
.value-source { margin: 0; padding-inline-start: 16px; }
.recorded-values { margin-block-end: 16px; }
`}
  </style>
);
