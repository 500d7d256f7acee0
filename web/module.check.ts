// Holds the module to the types that are shipped with it: compiled by `tsc`, never run.
import type * as promised from './broadside.js';
import * as module from './module.js';

export const check: typeof promised = module;
