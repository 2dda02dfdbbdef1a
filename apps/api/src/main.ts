import 'reflect-metadata';
import { setFlagsFromString } from 'node:v8';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '#seeds/demo/people';
import { loadDemonstration } from '#seeds/load/data-sets';
import { loadReference } from '#seeds/load/load-reference';
import { createApp } from '#api/create-app';
import { ConfigError, readConfig, type Config } from '#api/platform/config';
import { holdServingLock } from '#api/platform/database/serving-lock';
import { UserQueries } from '#api/user/user.queries';
import { SetUpLinks } from '#api/auth/set-up-links';

// A question over ten thousand tasks leaves much behind. The engine would let it lie until the heap is several times what is
// kept, on a machine with memory to spare; so it collects when the heap has grown by this share, in its threads as well.
setFlagsFromString('--heap-growing-percent=40');

/** Prepares the installation on its first start, then serves. */
async function main(): Promise<void> {
  const config = readConfig();
  const lock = await holdServingLock(config);
  const app = await createApp(config);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onClose', () => lock.release());
  await app.init();
  await prepare(app, config);
  const demo = await app.get(UserQueries).demoAccountsExist();
  const host = demo && !config.allowDemoRemote ? '127.0.0.1' : config.host;
  await app.listen(config.port, host);
  await announce(app, config, demo, host);
}

async function prepare(app: NestFastifyApplication, config: Config): Promise<void> {
  if (await app.get(UserQueries).anybody()) return;
  if (config.seed === 'demo') {
    console.log('Lần chạy đầu: đang nạp dữ liệu minh họa…');
    await loadDemonstration(app);
  } else {
    await loadReference(app);
  }
}

async function announce(app: NestFastifyApplication, config: Config, demo: boolean, host: string): Promise<void> {
  const address =
    config.publicUrl?.origin ??
    `http://${host.includes(':') ? `[${host}]` : host}:${new URL(await app.getUrl()).port || config.port}`;
  console.log(`Theo dõi cải cách hành chính đang chạy tại ${address}`);
  if (!(await app.get(UserQueries).anybody())) {
    console.log(
      `Tạo quản trị viên đầu tiên (đường dẫn dùng một lần, trong 24 giờ): ${address}/thiet-lap#${await app.get(SetUpLinks).issue()}`,
    );
  }
  if (!demo) return;
  if (host !== config.host)
    console.log(
      'Còn tài khoản minh họa nên chỉ nhận kết nối từ máy này (đặt ALLOW_DEMO_REMOTE=yes nếu thật sự muốn khác).',
    );
  console.log(`Tài khoản minh họa (mật khẩu ${DEMO_PASSWORD}): ${DEMO_ACCOUNTS.map((a) => a.username).join(', ')}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exit(1);
});
