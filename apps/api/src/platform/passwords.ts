import { createHash, randomBytes } from 'node:crypto';
import { Algorithm, hash, verify } from '@node-rs/argon2';

/** OWASP ASVS 5 V6.2 / RFC 9106 second choice: argon2id, 19 MiB, two passes. */
const OPTIONS = { algorithm: 2 satisfies Algorithm as Algorithm, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Passwords are compared in NFC, however the keyboard composes them. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), OPTIONS);

let decoy: Promise<string> | undefined;
/** Takes the same time whether or not there is a hash to compare with. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(16).toString('hex'));
  const matches = await verify(stored ?? (await decoy), password.normalize('NFC')).catch(() => false);
  return stored !== null && matches;
}

/** An unguessable token (256 bit) and what the database keeps of it. */
export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: hashToken(token) };
}
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
