import { Readable } from 'node:stream';
import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '#domain/permissions';
import type { EvidenceRequest } from '#contract/submission';
import { FileService } from '#api/file/file.service';
import type { DemoEvent, EvidenceSeed, FileSeed } from '../demo/timeline-events';
import { composeFile } from './compose-file';

/** The bytes of every file that the year names. */
export type ComposedFiles = ReadonlyMap<string, Buffer>;

const keyOf = ({ number, issuedOn, file }: EvidenceSeed) => `${number} ${issuedOn} ${file?.name}`;

/** Composes the files of a timeline, each once; before any transaction, for it takes its time. */
export async function composeFiles(timeline: readonly DemoEvent[]): Promise<ComposedFiles> {
  const files = new Map<string, Buffer>();
  for (const event of timeline) {
    if (event.action !== 'progress' && event.action !== 'submit') continue;
    for (const document of (event.evidence ?? []).filter(hasFile)) {
      if (!files.has(keyOf(document))) files.set(keyOf(document), await composeFile(document, event.result));
    }
  }
  return files;
}

/** Sends each file once and names it wherever its document is used again. */
export class DemoFiles {
  private readonly ids = new Map<string, number>();

  constructor(
    private readonly app: INestApplicationContext,
    private readonly files: ComposedFiles,
  ) {}

  async attach(officer: Actor, evidence: readonly EvidenceSeed[]): Promise<EvidenceRequest[]> {
    const requests: EvidenceRequest[] = [];
    for (const document of evidence) {
      const { number, issuedOn, issuer, title } = document;
      requests.push({
        number,
        issuedOn,
        issuer,
        title,
        ...(hasFile(document) && { fileId: await this.idOf(officer, document) }),
      });
    }
    return requests;
  }

  private async idOf(officer: Actor, document: EvidenceSeed & { file: FileSeed }): Promise<number> {
    const known = this.ids.get(keyOf(document));
    if (known !== undefined) return known;
    const content = Readable.from([this.files.get(keyOf(document))!]);
    const { id } = await this.app.get(FileService).add(officer, { name: document.file.name, content });
    this.ids.set(keyOf(document), id);
    return id;
  }
}

const hasFile = (document: EvidenceSeed): document is EvidenceSeed & { file: FileSeed } => document.file !== undefined;
