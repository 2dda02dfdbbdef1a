import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, type ValidationArguments } from 'class-validator';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata';
import { contractClasses, rulesOf, type ContractClass } from './support/contract-classes';

describe('the contract', () => {
  const classes = contractClasses();
  const rules = classes.flatMap((type) => rulesOf(type).map((rule) => ({ type, rule })));

  it('is looked at whole', () => {
    expect(classes.map((type) => type.name)).toEqual(
      expect.arrayContaining(['LoginRequest', 'TaskQuery', 'ClosePlanRequest', 'ReportView']),
    );
    expect(rules.length).toBeGreaterThan(100);
  });

  it('every rule says in Vietnamese what is wrong', () => {
    const speechless = rules
      // Whether a field is there at all is no rule of its own: the others speak.
      .filter(({ rule }) => rule.type !== 'conditionalValidation')
      .map(({ type, rule }) => ({
        at: `${type.name}.${rule.propertyName} ${rule.name ?? rule.type}`,
        message: messageOf(type, rule),
      }))
      .filter(({ message }) => !isVietnamese(message));
    expect(speechless).toEqual([]);
  });

  it('tells Vietnamese from English', () => {
    expect(['Năm từ 2000 đến 2100', 'Trang phải là số nguyên'].map(isVietnamese)).toEqual([true, true]);
    expect(['year must not be less than 2000', '', 'Nam tu 2000', 'Năm'.normalize('NFD')].map(isVietnamese)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  // Without the second rule a list of lists passes: class-validator looks for objects inside and finds none at fault.
  it('a list of parts is a list of objects', () => {
    const nested = rules.filter(({ rule }) => rule.type === 'nestedValidation' && rule.each);
    expect(nested.length).toBeGreaterThan(1);
    const loose = nested.filter(
      ({ type, rule }) =>
        !rulesOf(type).some((r) => r.name === 'isObject' && r.each && r.propertyName === rule.propertyName),
    );
    expect(loose.map(({ type, rule }) => `${type.name}.${rule.propertyName}`)).toEqual([]);
  });

  // Queries arrive as text; what is meant as a number must be converted before it is judged.
  it('every number of a query may be written as text', () => {
    const queries = classes.filter((type) => type.name.endsWith('Query'));
    const numbers = queries.flatMap((type) =>
      [
        ...new Set(
          rulesOf(type)
            .filter((rule) => ['isInt', 'min', 'max'].includes(rule.name ?? ''))
            .map((rule) => rule.propertyName),
        ),
      ].map((name) => ({ type, name })),
    );
    expect(numbers.length).toBeGreaterThan(8);
    const refused = numbers.filter(({ type, name }) => {
      const read = plainToInstance(type, { [name]: '2020' }) as Record<string, unknown>;
      return read[name] !== 2020;
    });
    expect(refused.map(({ type, name }) => `${type.name}.${name}`)).toEqual([]);
  });
});

/** What class-validator would say, evaluated as it does: the decorator's message, else the rule's own default. */
function messageOf(type: ContractClass, rule: ValidationMetadata): string {
  const about: ValidationArguments = {
    targetName: type.name,
    property: rule.propertyName,
    object: {},
    value: '',
    constraints: rule.constraints ?? [],
  };
  const own = rule.message ?? constraintDefault(rule, about);
  return String(typeof own === 'function' ? own(about) : own);
}

function constraintDefault(rule: ValidationMetadata, about: ValidationArguments): string {
  if (!rule.constraintCls) return '';
  const [constraint] = getMetadataStorage().getTargetValidatorConstraints(rule.constraintCls);
  return constraint?.instance.defaultMessage?.(about) ?? '';
}

/** At least one letter that only Vietnamese writes, composed. */
function isVietnamese(text: string): boolean {
  return (
    text === text.normalize('NFC') &&
    /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i.test(text)
  );
}
