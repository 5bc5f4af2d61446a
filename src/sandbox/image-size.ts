export type Picture = {
  readonly mimetype: 'image/png' | 'image/gif' | 'image/jpeg';
  readonly filetype: 'png' | 'gif' | 'jpg';
  readonly width: number;
  readonly height: number;
};

/** The kind and size of a picture, read from its first bytes; undefined for anything Slack's blocks do not show. */
export function pictureIn(bytes: Buffer): Picture | undefined {
  if (bytes.length >= 24 && bytes.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n')
    return {
      mimetype: 'image/png',
      filetype: 'png',
      width: bytes.readUInt32BE(16),
      height: bytes.readUInt32BE(20),
    };
  if (bytes.length >= 10 && /^GIF8[79]a/.test(bytes.subarray(0, 6).toString('latin1')))
    return {
      mimetype: 'image/gif',
      filetype: 'gif',
      width: bytes.readUInt16LE(6),
      height: bytes.readUInt16LE(8),
    };
  return bytes.length >= 4 && bytes.readUInt16BE(0) === 0xffd8 ? jpegIn(bytes) : undefined;
}

/** Walks JPEG's segments to the frame header (SOF0–SOF15 but the tables among them), which holds the size. */
function jpegIn(bytes: Buffer): Picture | undefined {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return {
        mimetype: 'image/jpeg',
        filetype: 'jpg',
        width: bytes.readUInt16BE(at + 7),
        height: bytes.readUInt16BE(at + 5),
      };
  }
  return undefined;
}
