/** Styles of the screen that is typed on in the room. */
export const RoomStyle = () => (
  <style href="meeting-room" precedence="medium">
    {CSS}
  </style>
);

const CSS = `
.room .shortcuts { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 0 0 8px; }
.room .shortcuts > div { display: flex; gap: 6px; align-items: baseline; }
.room .shortcuts dd { margin: 0; color: var(--ink-soft); }
.room kbd { font: inherit; font-size: 0.9em; border: 1px solid var(--button-line); border-radius: 4px; background: var(--surface); padding: 0 6px; white-space: nowrap; }
.room-state { font-weight: 600; }
.room-item { margin-bottom: 16px; }
.room-item h2 { margin: 12px 0 6px; }
.room-item > ol { list-style: none; margin: 0 0 8px; padding: 0; display: grid; gap: 8px; }
.room-point { background: var(--surface); border: 1px solid var(--line); border-left: 4px solid #389e0d; border-radius: 6px; padding: 8px 12px; }
.room-point.state-typing, .room-point.state-sending { border-left-color: var(--link); }
.room-point.state-waiting, .room-point.state-refused, .room-point.state-stale { border-left-color: #d46b08; }
.room-point .tags-row { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(190px, 100%), 1fr)); gap: 4px 12px; margin-top: 6px; }
.room-point .tags-row > span { display: grid; gap: 2px; align-content: start; }
.room-point .tags-row label { color: var(--ink-soft); font-size: 0.93em; }
.plain-input { min-height: 32px; padding: 4px 11px; border: 1px solid var(--button-line); border-radius: 6px; font: inherit; color: var(--ink); background: var(--surface); width: 100%; }
.point-foot { display: flex; flex-wrap: wrap; gap: 4px 16px; margin: 6px 0 0; align-items: baseline; }
`;
