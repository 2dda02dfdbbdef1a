import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Action } from '#domain/permissions';
import { PERMISSION, PUBLIC } from '#api/platform/access';

type Class = new () => object;

/** A handler of a controller, as the router knows it. */
export interface Route {
  /** "PlanController.issue" */
  handler: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';
  /** With its parameters: "/api/plans/:id/issue". */
  path: string;
  public: boolean;
  /** The action it asks for; undefined says nothing about access unless the route is public. */
  action: Action | undefined;
  /** Run-time types of what it reads: a request class, or Object when the type was lost (imported as a type). */
  body: Class[];
  query: Class[];
}

/** What `@Body()` and `@Query()` leave in the metadata of a route's arguments (Nest's RouteParamtypes). */
const ARGUMENT = { body: '3:', query: '4:' };

/** Every handler of every controller: what the specs of access and of the OpenAPI document are generated from. */
export function routesOf(app: NestFastifyApplication): Route[] {
  const reflector = app.get(Reflector);
  const scanner = new MetadataScanner();
  return app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ metatype, instance }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
      return scanner
        .getAllMethodNames(prototype)
        .filter((name) => Reflect.hasMetadata(PATH_METADATA, prototype[name]!))
        .map((name) => {
          const handler = prototype[name]!;
          const targets = [handler, metatype as () => unknown];
          const types = (Reflect.getMetadata('design:paramtypes', prototype, name) ?? []) as Class[];
          const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, metatype as object, name) ?? {}) as Record<
            string,
            { index: number }
          >;
          const typed = (kind: string) =>
            Object.entries(args).flatMap(([key, { index }]) => (key.startsWith(kind) ? [types[index]!] : []));
          return {
            handler: `${metatype!.name}.${name}`,
            method: RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] as Route['method'],
            path: pathOf(
              Reflect.getMetadata(PATH_METADATA, metatype as object),
              Reflect.getMetadata(PATH_METADATA, handler),
            ),
            public: reflector.getAllAndOverride<boolean>(PUBLIC, targets) ?? false,
            action: reflector.getAllAndOverride<Action | undefined>(PERMISSION, targets),
            body: typed(ARGUMENT.body),
            query: typed(ARGUMENT.query),
          };
        });
    });
}

/** Every address that the server answers, controllers or not, as "GET /api/health"; HEAD goes with GET. */
export function servedRoutes(app: NestFastifyApplication): string[] {
  const parents: string[] = [];
  const printed = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  return printed.split('\n').flatMap((line) => {
    const [, indent, path, methods] = /^([│ ]*)[├└]── (.*) \((.*)\)$/.exec(line) ?? [];
    if (indent === undefined || path === undefined || methods === undefined) return [];
    const depth = indent.length / 4;
    parents[depth] = (depth > 0 ? parents[depth - 1]! : '') + path;
    return methods
      .split(', ')
      .filter((method) => method !== 'HEAD')
      .map((method) => `${method} ${parents[depth]}`);
  });
}

const pathOf = (...parts: string[]): string =>
  ['/api', ...parts.map((part) => part.replace(/^\/|\/$/g, '')).filter((part) => part !== '')].join('/');
