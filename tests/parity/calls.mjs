// Calls of the C ABI as the native half of the parity test reads them: a byte for the call, then its input record.
import { packAll } from './records.mjs';

/** In the order of the byte. */
export const calls = ['article', 'conversation', 'add', 'compose', 'thread', 'form', 'preview', 'panel', 'export', 'find_quote', 'drafts'];

/** `input` is the record, or the list of its fields. */
export function packCall(name, input) {
  const call = calls.indexOf(name);
  if (call < 0) throw new Error(`no call ${name}`);
  return Buffer.concat([Buffer.from([call]), Array.isArray(input) ? packAll(input) : input]);
}

const kFieldMark = 0xfe;
const kCallMark = 0xff;

/** The parts of `bytes` between the bytes `mark`. */
function split(bytes, mark) {
  const parts = [];
  let from = 0;
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, from)) {
    parts.push(bytes.subarray(from, at));
    from = at + 1;
  }
  return [...parts, bytes.subarray(from)];
}

/** The call that the first byte of one in a series names: none where a new session is to begin (tests/fuzz/abi.cpp). */
const callNamedBy = (head) => calls[(head % 16) % (calls.length + 1)];

/** The calls of an input of tests/fuzz/abi.cpp, in one session. */
export function callsOfSeries(bytes) {
  return split(bytes, kCallMark)
    .filter(([head]) => head !== undefined && callNamedBy(head))
    .map((call) => packCall(callNamedBy(call[0]), call[0] >= 128 ? call.subarray(1) : split(call.subarray(1), kFieldMark)));
}
