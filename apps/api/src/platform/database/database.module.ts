import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { Config } from '../config';
import type { DataSources } from './data-source';
import { DATA_SOURCES, UnitOfWork } from './unit-of-work';

export const CONFIG = Symbol('config');

/** Opened before the application is built, so that a database that does not answer is one sentence, not a stack. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(config: Config, sources: DataSources): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [{ provide: CONFIG, useValue: config }, { provide: DATA_SOURCES, useValue: sources }, UnitOfWork],
      exports: [UnitOfWork, CONFIG, DATA_SOURCES],
    };
  }
}
