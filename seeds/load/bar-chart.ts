import { crc32, deflateSync } from 'node:zlib';

const WIDTH = 720;
const HEIGHT = 420;
const MARGIN = 40;
const WHITE = [255, 255, 255];
const GRID = [217, 217, 217];
const AXIS = [89, 89, 89];
const BAR = [9, 88, 217];

/** A bar chart of percentages as a PNG: one bar each, lines at every 20%. */
export function barChart(values: readonly number[]): Buffer {
  const pixels = Buffer.alloc(HEIGHT * (1 + WIDTH * 3), 255);
  const fill = (x: number, y: number, width: number, height: number, colour: readonly number[]) => {
    for (let row = y; row < y + height; row++)
      for (let column = x; column < x + width; column++) pixels.set(colour, row * (1 + WIDTH * 3) + 1 + column * 3);
  };
  const plot = HEIGHT - 2 * MARGIN;
  // Each line of a PNG begins with its filter: none.
  for (let row = 0; row < HEIGHT; row++) pixels[row * (1 + WIDTH * 3)] = 0;
  fill(0, 0, WIDTH, HEIGHT, WHITE);
  for (let percent = 20; percent <= 100; percent += 20)
    fill(MARGIN, HEIGHT - MARGIN - Math.round((plot * percent) / 100), WIDTH - 2 * MARGIN, 1, GRID);
  const step = Math.floor((WIDTH - 2 * MARGIN) / Math.max(values.length, 1));
  values.forEach((value, i) => {
    const height = Math.round((plot * Math.min(100, Math.max(0, value))) / 100);
    fill(MARGIN + i * step + Math.floor(step / 5), HEIGHT - MARGIN - height, Math.floor((step * 3) / 5), height, BAR);
  });
  fill(MARGIN, HEIGHT - MARGIN, WIDTH - 2 * MARGIN, 2, AXIS);
  fill(MARGIN, MARGIN, 2, plot, AXIS);

  const header = Buffer.alloc(13);
  header.writeUInt32BE(WIDTH, 0);
  header.writeUInt32BE(HEIGHT, 4);
  header.set([8, 2], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(named.length + 8);
  framed.writeUInt32BE(data.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), named.length + 4);
  return framed;
}
