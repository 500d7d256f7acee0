import DOMPurify from 'dompurify';
import MarkdownIt from 'markdown-it';
import { show } from './show.js';

const markdownIt = new MarkdownIt({ html: true });
show((text) => DOMPurify.sanitize(markdownIt.render(text)));
