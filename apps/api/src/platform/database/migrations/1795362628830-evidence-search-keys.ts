import type { MigrationInterface, QueryRunner } from 'typeorm';
import { searchKey } from '#domain/vietnamese-text';

/**
 * Fills the search key of documents stored before there was one, so that the accent-free search finds them. It is
 * derived from number and title and states no fact of its own: no audit entry. Nothing to undo.
 */
export class EvidenceSearchKeys1795362628830 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const placeholder = (n: number) => (runner.connection.options.type === 'postgres' ? `$${n}` : '?');
    const rows = (await runner.query("SELECT id, number, title FROM evidence WHERE search_key = ''")) as { id: number; number: string; title: string }[];
    for (const { id, number, title } of rows) {
      await runner.query(`UPDATE evidence SET search_key = ${placeholder(1)} WHERE id = ${placeholder(2)}`, [searchKey(`${number} ${title}`), id]);
    }
  }
  down(): Promise<void> {
    return Promise.resolve();
  }
}
