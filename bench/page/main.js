// Everything that runs inside a page, where the tables call it by name.
import * as markdown from './markdown.js';

Object.assign(window, { bench: { markdown } });
