import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { getMetadataStorage, validate, type ValidationError } from 'class-validator';
import type { FormRule } from 'antd';
import type { FieldError } from '#contract/errors';

/** What a form would send, and what the contract class says against it. */
export interface CheckedRequest<T> {
  request: T;
  /** One message per field, in the order of the class. */
  errors: FieldError[];
}

/**
 * Reads form values as the request class does on the server: empty values left out, text normalised, properties the
 * class does not know removed, every rule checked.
 */
export async function readRequest<T extends object>(
  contract: ClassConstructor<T>,
  values: object,
): Promise<CheckedRequest<T>> {
  const request = plainToInstance(contract, withoutEmpty(values), { exposeDefaultValues: true });
  const errors: FieldError[] = [];
  const walk = (found: ValidationError[], parent: string) => {
    for (const error of found) {
      const field = parent ? `${parent}.${error.property}` : error.property;
      // The last is the decorator written first: the same choice as the API's.
      const message = Object.values(error.constraints ?? {}).at(-1);
      if (message !== undefined) errors.push({ field, message });
      walk(error.children ?? [], field);
    }
  };
  walk(await validate(request, { whitelist: true }), '');
  return { request, errors };
}

const known = new WeakMap<object, Map<unknown, Promise<CheckedRequest<object>>>>();

/**
 * `readRequest` of what a form holds now. Every field asks for itself, so it is worked out once for all of them: `values`
 * is the form's own store, which is another object after every change.
 */
export function readForm<T extends object>(contract: ClassConstructor<T>, values: object): Promise<CheckedRequest<T>> {
  const ofValues = known.get(values) ?? new Map<unknown, Promise<CheckedRequest<object>>>();
  known.set(values, ofValues);
  const answer = ofValues.get(contract) ?? readRequest(contract, values);
  ofValues.set(contract, answer);
  return answer as Promise<CheckedRequest<T>>;
}

/** The rule of one field, asked of the whole class; `path` as in `FieldError`, e.g. `evidence.0.number`. */
export function contractRule<T extends object>(contract: ClassConstructor<T>, path: string): FormRule {
  return (form) => ({
    async validator() {
      const { errors } = await readForm(contract, form.getFieldsValue(true) as object);
      const error = errors.find((e) => e.field === path);
      if (error) throw new Error(error.message);
    },
  });
}

const insisted = new WeakMap<object, Set<string>>();

/** Whether the class insists on the property; parts of lists and nested objects say it themselves (`required`). */
export function isRequired<T extends object>(contract: ClassConstructor<T>, property: string): boolean {
  const required = insisted.get(contract) ?? requiredOf(contract);
  insisted.set(contract, required);
  return required.has(property);
}

function requiredOf<T extends object>(contract: ClassConstructor<T>): Set<string> {
  const rules = getMetadataStorage().getTargetValidationMetadatas(contract, '', false, false);
  const optional = new Set(
    rules.filter(({ type }) => type === 'conditionalValidation').map((rule) => rule.propertyName),
  );
  return new Set(rules.map((rule) => rule.propertyName).filter((property) => !optional.has(property)));
}

/** `evidence.0.number` as antd names it: `['evidence', 0, 'number']`. */
export const namePathOf = (field: string): (string | number)[] =>
  field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));

/** An emptied field is a field left out; an optional part touched and emptied again was never filled in. */
function withoutEmpty(values: object): object {
  const kept = Object.entries(values)
    .map(
      ([key, value]) =>
        [
          key,
          isPlainObject(value) ? withoutEmpty(value) : Array.isArray(value) ? value.map(itemWithoutEmpty) : value,
        ] as const,
    )
    .filter(
      ([, value]) =>
        value !== null && value !== undefined && !(isPlainObject(value) && Object.keys(value).length === 0),
    );
  return Object.fromEntries(kept);
}
const itemWithoutEmpty = (item: unknown): unknown => (isPlainObject(item) ? withoutEmpty(item) : item);
const isPlainObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
