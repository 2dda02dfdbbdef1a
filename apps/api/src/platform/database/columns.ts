import { Column, type ColumnOptions } from 'typeorm';

/*
 * Instants and dates are text of fixed width on both databases: what is stored, compared, sent and shown is the same
 * string, and no driver turns a date into a local midnight.
 */
/** ISO-8601 UTC with milliseconds, 24 characters. */
export const InstantColumn = (options: ColumnOptions = {}) => Column({ type: 'varchar', length: 24, ...options });
/** `YYYY-MM-DD`. */
export const DateColumn = (options: ColumnOptions = {}) => Column({ type: 'varchar', length: 10, ...options });
/** JSON as text, the same on both databases. */
export const JsonColumn = (options: ColumnOptions = {}) => Column({ type: 'simple-json', ...options });

/**
 * For an index over `superseded_at`. What holds still is nearly everything, and who looks for it has a better way in: an
 * index that held it as well would be taken for one, and every row be read.
 */
export const SUPERSEDED = { where: 'superseded_at IS NOT NULL' };
