import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dedent } from '../../web/source.js';

test('The indentation that all lines share is taken off, with the line of the tag', () => {
  assert.equal(dedent('\n    # Title\n\n      code\n    end\n  '), '# Title\n\n  code\nend\n');
});

test('A text that begins on the line of its tag is left as it is', () => {
  assert.equal(dedent('# Title\n\n    code\n'), '# Title\n\n    code\n');
});

test('Blank lines do not count, and what they have beyond the indentation stays', () => {
  assert.equal(dedent('\n  a\n\n \n    \n  b'), 'a\n\n\n  \nb');
});

test('Tabs and spaces are shared only as far as they are the same', () => {
  assert.equal(dedent('\n\t  a\n\t\tb\n'), '  a\n\tb\n');
});

test('Nothing is taken off where one line is not indented', () => {
  assert.equal(dedent('\n  a\nb\n'), '  a\nb\n');
});

test('Line ends of either kind are kept', () => {
  assert.equal(dedent('\n  a\r\n    b\r\n'), 'a\r\n  b\r\n');
});

test('A text of nothing but space becomes blank lines', () => {
  assert.equal(dedent('\n   \n  \n').trim(), '');
  assert.equal(dedent(''), '');
});
