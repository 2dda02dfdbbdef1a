/** The floor under a cold start: a Nest application on Fastify with one route and nothing else. Started by child.ts. */
import 'reflect-metadata';
import { Controller, Get, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';

@Controller()
class EmptyController {
  @Get()
  nothing(): { done: boolean } {
    return { done: true };
  }
}
@Module({ controllers: [EmptyController] })
class EmptyModule {}

async function serve(): Promise<void> {
  const app = await NestFactory.create<NestFastifyApplication>(EmptyModule, new FastifyAdapter(), { logger: false });
  await app.listen(0, '127.0.0.1');
  console.log(await app.getUrl());
}
void serve();
