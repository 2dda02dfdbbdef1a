import 'reflect-metadata';
import { verifyAudit } from '#api/audit/verify-audit';
import { readConfig } from '#api/platform/config';

/** `npm run audit:verify`: exits 1 when the chain is broken or cannot be checked. */
async function main(): Promise<void> {
  const { intact, line } = await verifyAudit(readConfig());
  (intact ? process.stdout : process.stderr).write(`${line}\n`);
  if (!intact) process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`audit chain not checked: ${(error as Error).message}\n`);
  process.exitCode = 1;
});
