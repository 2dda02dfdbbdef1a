import { Type } from 'class-transformer';
import { IsOptional } from 'class-validator';
import { applyDecorators } from './decorate';
import { Id } from './rules';

/** An id in an address, where everything is text; left out: not asked for. */
export const QueryId = (label: string): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    Type(() => Number),
    Id(label),
  );
