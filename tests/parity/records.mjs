// Packs documents for both halves of the parity test. See src/wasm/broadside.h for the record.

/** One text, as bytes with its little-endian uint32 length before it. */
function packField(text) {
  const bytes = Buffer.from(text);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** The input record of bs_article. `source` is a string or bytes. */
export function packInput({ source, format = '', uiLanguage = '', language = '', contents = '', typography = '' }) {
  return Buffer.concat([source, format, uiLanguage, language, contents, typography].map(packField));
}

/** Many byte strings in one. */
export function packAll(records) {
  return Buffer.concat(records.map(packField));
}

/** The reverse of packAll. */
export function unpackAll(bytes) {
  const records = [];
  for (let at = 0; at < bytes.length; ) {
    const end = at + 4 + bytes.readUInt32LE(at);
    records.push(bytes.subarray(at + 4, end));
    at = end;
  }
  return records;
}
