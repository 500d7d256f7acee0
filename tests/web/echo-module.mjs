// A module that speaks the ABI and needs no article: what goes in as the source comes out as the HTML, the format as the
// identity, and so on by position. A source that begins with "!" traps, with "?" recurses without end, with "#" becomes
// the number of calls so far, with "1", "2" or "3" returns that status.
import binaryen from 'binaryen';
import { abiVersion } from '../../web/abi.js';

// The input buffer starts at 65536, so the source at 65540; the result is the same bytes.
const text = (version) => `(module
  (memory (export "memory") 2)
  (global $size (mut i32) (i32.const 0))
  (global $calls (mut i32) (i32.const 0))
  (func (export "bs_abi_version") (result i32) (i32.const ${version}))
  (func (export "bs_open") (result i32) (i32.const 8))
  (func (export "bs_input") (param $session i32) (param $size i32) (result i32)
    (if (i32.gt_u (i32.add (local.get $size) (i32.const 65536)) (i32.mul (memory.size) (i32.const 65536)))
      (then (drop (memory.grow (i32.add (i32.div_u (local.get $size) (i32.const 65536)) (i32.const 1))))))
    (i32.const 65536))
  (func $deep (param i32) (result i32) (i32.add (call $deep (local.get 0)) (i32.const 1)))
  (func (export "bs_article") (param $session i32) (param $size i32) (result i32)
    (local $letter i32)
    (global.set $size (local.get $size))
    (global.set $calls (i32.add (global.get $calls) (i32.const 1)))
    (local.set $letter (i32.load8_u (i32.const 65540)))
    (if (i32.eq (local.get $letter) (i32.const 33)) (then (unreachable)))
    (if (i32.eq (local.get $letter) (i32.const 63)) (then (return (call $deep (i32.const 0)))))
    (if (i32.eq (local.get $letter) (i32.const 35)) (then
      (i32.store8 (i32.const 65540) (i32.add (global.get $calls) (i32.const 48)))))
    (if (i32.and (i32.ge_u (local.get $letter) (i32.const 49)) (i32.le_u (local.get $letter) (i32.const 51)))
      (then (return (i32.sub (local.get $letter) (i32.const 48)))))
    (i32.const 0))
  (func (export "bs_result") (param i32) (result i32) (i32.const 65536))
  (func (export "bs_result_size") (param i32) (result i32) (global.get $size)))`;

/** @returns {Uint8Array} */
export function echoModule(version = abiVersion) {
  const module = binaryen.parseText(text(version));
  const bytes = module.emitBinary();
  module.dispose();
  return bytes;
}
