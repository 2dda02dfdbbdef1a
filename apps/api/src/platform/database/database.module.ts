import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { DataSourceOptions } from 'typeorm';
import type { Config } from '../config';
import { openDataSources } from './data-source';
import { DATA_SOURCES, UnitOfWork } from './unit-of-work';

export const CONFIG = Symbol('config');

@Global()
@Module({})
export class DatabaseModule {
  static forRoot(config: Config, entities: DataSourceOptions['entities'], migrations: DataSourceOptions['migrations']): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: DATA_SOURCES, useFactory: () => openDataSources(config.db, { entities, migrations } as never) },
        UnitOfWork,
      ],
      exports: [UnitOfWork, CONFIG, DATA_SOURCES],
    };
  }
}
