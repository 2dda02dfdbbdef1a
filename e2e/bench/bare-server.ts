/** The floor under every read: Fastify alone, answering with bytes it holds. Started by child.ts. */
import Fastify from 'fastify';
import type { Bytes } from './child';

async function serve(answers: Bytes[]): Promise<void> {
  const server = Fastify();
  answers.forEach(({ type, encoding, body }, i) => {
    const headers = { 'content-type': type, ...(encoding ? { 'content-encoding': encoding } : {}) };
    // Bytes that crossed the process boundary are a plain Uint8Array.
    const bytes = Buffer.from(body);
    server.get(`/${i}`, (_, reply) => reply.headers(headers).send(bytes));
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  process.send!(server.addresses()[0]!.port);
}

process.once('message', (answers) => void serve(answers as Bytes[]));
process.once('disconnect', () => process.exit());
