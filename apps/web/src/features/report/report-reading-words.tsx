import { paragraphsOf, type AdministrativeDocument } from '#contract/document-tree';

/** The words of the report, without the letterhead and the annexes, whose figures stand above. */
export function ReportWords({ document }: { document: AdministrativeDocument }) {
  return (
    <section aria-labelledby="reading-words" className="body">
      <h2 id="reading-words">Nội dung báo cáo</h2>
      {document.body.map((block, index) => {
        if (block.type === 'heading')
          return block.level === 1 ? <h3 key={index}>{block.text}</h3> : <h4 key={index}>{block.text}</h4>;
        if (block.type === 'paragraph')
          return paragraphsOf(block.text).map((line, at) => <p key={`${index}.${at}`}>{line}</p>);
        return null;
      })}
    </section>
  );
}
