/* global BROADSIDE_VERSION */

/** The package's version, which the bundler puts in. */
export const version = BROADSIDE_VERSION;
