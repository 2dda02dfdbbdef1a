import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ErrorView } from '#contract/errors';
import { openApiMetadata } from './openapi-metadata';

/** Serves /api/openapi.json and /api/docs, from the types of the contract classes. */
export async function setUpOpenApi(app: NestFastifyApplication): Promise<void> {
  await SwaggerModule.loadPluginMetadata(openApiMetadata);
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), { jsonDocumentUrl: 'api/openapi.json' });
}

export function openApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle('Theo dõi cải cách hành chính')
    .setVersion('1')
    .addCookieAuth('sid')
    .addGlobalResponse({ status: 'default', description: 'Từ chối hoặc lỗi', type: ErrorView })
    .build();
  return withDefaultsOptional(SwaggerModule.createDocument(app, settings, { extraModels: [ErrorView] }));
}

/** A property or query parameter with a default need not be sent; the plugin marks it required. */
function withDefaultsOptional(document: OpenAPIObject): OpenAPIObject {
  for (const schema of Object.values(document.components?.schemas ?? {})) {
    if (!('properties' in schema) || !schema.required) continue;
    const required = schema.required.filter((key) => !('default' in (schema.properties?.[key] ?? {})));
    if (required.length > 0) schema.required = required;
    else delete schema.required;
  }
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path as Record<string, { parameters?: { required?: boolean; schema?: object }[] }>)) {
      for (const parameter of operation.parameters ?? []) if (parameter.schema && 'default' in parameter.schema) parameter.required = false;
    }
  }
  return document;
}
