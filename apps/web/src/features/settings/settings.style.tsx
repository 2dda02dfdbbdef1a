/** Styles of the settings screen. */
export const SettingsStyle = () => (
  <style href="settings" precedence="medium">
    {CSS}
  </style>
);

const CSS = `
.settings-form { max-width: 900px; }
.settings-row { border: 1px solid var(--line); background: var(--surface); margin: 0 0 12px; padding: 8px 12px 12px; min-width: 0; position: relative; }
.settings-remove.ant-btn { position: absolute; inset-block-start: -22px; inset-inline-end: 12px; }
.settings-row > legend { width: auto; margin: 0; border: 0; padding: 0 4px; font-size: 1rem; font-weight: 600; color: var(--ink); }
.settings-fields { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(190px, 100%), 1fr)); column-gap: 16px; }
.settings-fields .ant-form-item { margin-bottom: 8px; }
.field-pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr)); column-gap: 16px; }
@media (width >= 900px) {
  .settings-wide { grid-column: span 2; }
  .settings-form:has(.settings-dense) { max-width: 1140px; }
  .settings-dense { border-block-end: 0; margin: 0; padding: 6px 90px 6px 12px; }
  .settings-dense:last-of-type { border-block-end: 1px solid var(--line); }
  .settings-dense > legend, .settings-dense:not(:first-of-type) .ant-form-item-label { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); padding: 0; }
  .settings-dense .settings-fields { grid-template-columns: 150px 84px minmax(200px, 1fr) 140px 130px; }
  .settings-dense .settings-fields .ant-form-item { margin-bottom: 0; }
  .settings-dense .settings-remove.ant-btn { inset-block: auto 10px; }
}
.settings-weekday { display: flex; align-items: end; min-height: 32px; padding-block-end: 5px; color: var(--ink-soft); }
.settings-add { margin-block-start: 12px; margin-bottom: 16px; }
.section-choice, .kind-choice { margin-bottom: 16px; max-width: 320px; }
.section-choice label, .kind-choice label { display: block; font-weight: 600; margin-bottom: 4px; }
`;
