import { Core } from './loader.js';

/** @type {Core} */
let core;

/**
 * Says where the WebAssembly module comes from: the one thing in which the builds differ.
 *
 * @param {() => Promise<WebAssembly.Module>} compile
 */
export function provideModule(compile) {
  core = new Core(compile);
}

/** The one core that all articles of a page share. */
export const sharedCore = () => core;
