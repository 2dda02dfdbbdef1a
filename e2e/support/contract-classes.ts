import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { getMetadataStorage } from 'class-validator';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata';

export type ContractClass = new () => object;

const folder = resolve(__dirname, '../../libs/contract');

/** Every class that libs/contract exports, by its name. */
export function contractClasses(): ContractClass[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'));
  return files.flatMap((file) => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- all files there are, also those of tomorrow
    const exported = Object.values(require(join(folder, file)) as Record<string, unknown>);
    return exported.filter((value): value is ContractClass => typeof value === 'function' && isClass(value));
  });
}

/** The validation rules of a class, inherited ones included. */
export const rulesOf = (type: ContractClass): ValidationMetadata[] =>
  getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);

const isClass = (value: { toString(): string }): boolean => /^class\b/.test(Function.prototype.toString.call(value));
