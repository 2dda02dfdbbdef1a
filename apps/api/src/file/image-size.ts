export interface ImageSize {
  width: number;
  height: number;
}

/** The size an image declares in its header, in pixels; null when the header is not one. Nothing is decoded. */
export function imageSize(mediaType: string, bytes: Buffer): ImageSize | null {
  try {
    const size = READERS[mediaType]?.(bytes) ?? null;
    return size && size.width > 0 && size.height > 0 ? size : null;
  } catch (error) {
    // The header is cut off.
    if (/^ERR_(OUT_OF_RANGE|BUFFER_OUT_OF_BOUNDS)$/.test((error as { code?: string }).code ?? '')) return null;
    throw error;
  }
}

const READERS: Record<string, (bytes: Buffer) => ImageSize | null> = {
  'image/png': (b) => (b.toString('latin1', 12, 16) === 'IHDR' ? { width: b.readUInt32BE(16), height: b.readUInt32BE(20) } : null),
  'image/gif': (b) => ({ width: b.readUInt16LE(6), height: b.readUInt16LE(8) }),
  'image/jpeg': jpegSize,
  'image/webp': webpSize,
};

/** Walks the segments to the frame header (SOF0–SOF15 but the tables C4, C8 and CC). */
function jpegSize(b: Buffer): ImageSize | null {
  for (let at = 2; b[at] === 0xff; ) {
    const marker = b.readUInt8(at + 1);
    if (marker === 0xff) {
      at += 1; // fill bytes
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return { height: b.readUInt16BE(at + 5), width: b.readUInt16BE(at + 7) };
    at += 2 + b.readUInt16BE(at + 2);
  }
  return null;
}

function webpSize(b: Buffer): ImageSize | null {
  switch (b.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: b.readUInt16LE(26) & 0x3fff, height: b.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = b.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: b.readUIntLE(24, 3) + 1, height: b.readUIntLE(27, 3) + 1 };
    default:
      return null;
  }
}
