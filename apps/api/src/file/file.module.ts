import { Module } from '@nestjs/common';
import { FileController } from './file.controller';
import { FileService } from './file.service';
import { FileStore } from './file-store';

@Module({ controllers: [FileController], providers: [FileService, FileStore], exports: [FileService, FileStore] })
export class FileModule {}
