// The page that a publisher would make of two libraries: the article's source is in it, and is shown at once.
import DOMPurify from 'dompurify';
import { marked } from 'marked';
import { show } from './show.js';

show((text) => DOMPurify.sanitize(/** @type {string} */ (marked.parse(text))));
