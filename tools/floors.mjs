// The floors: what may include or import what. src/README.md is the same map for readers.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';

// A C++ file includes its own floor or a lower one.
const cppFloors = { base: 0, text: 1, markup: 2, article: 3, store: 4, render: 5, api: 6 };

// The store knows nothing of articles and pages: it sees these alone. What shows a conversation sees of the store what
// was read from it, never the log.
const belowStore = ['base', 'text', 'store'];
const shownOfStore = ['store/comment_event.h', 'store/draft.h', 'store/quote.h', 'store/thread.h'];

// These two see the core through src/api alone.
const outside = { 'src/wasm': 'wasm', cli: 'cli' };

// A JavaScript file imports from its own floor or a lower one.
const webFloors = {
  'abi.js': 0,
  'error.js': 0,
  'unpack.js': 0,
  'version.js': 0,
  'styles.css': 0, // imported as text
  'broadside.wasm': 0, // imported packed: see tools/bundle.mjs
  'later.js': 0,
  'thread-list.js': 0,
  'times.js': 0,
  'uuid.js': 0,
  'words.js': 0,
  'html.js': 1,
  'links.js': 1,
  'loader.js': 1,
  'notices.js': 1,
  'pictures.js': 1,
  'quote.js': 1,
  'source.js': 1,
  'storage.js': 1,
  'stored.js': 1,
  'tabs.js': 1,
  'core.js': 2,
  'drafts.js': 2,
  'composer.js': 3,
  'counts.js': 3,
  'panel.js': 3,
  'conversation.js': 4,
  'element.js': 5,
  'define.js': 6,
  'script-tag.js': 7,
  'module.js': 8,
  'script.js': 8,
};

// Headers of dependencies, and where alone they may be included.
const dependencies = [
  { header: /^md4c/, allowed: /^src\/markup\/parser\.cpp$/ },
  { header: /^boost\//, allowed: /^(src\/base\/json\.cpp$|cli\/|tests\/)/ },
  { header: /^CLI\//, allowed: /^cli\// },
  { header: /^doctest\//, allowed: /^tests\// },
];

// The core does no input or output, reads no clock and no randomness, and pays for no heavy part of the library.
const unwelcome =
  /^(c?std(io|lib)(\.h)?|c?(time|locale)(\.h)?|[io]?fstream|iostream|[io]?stream|[io]?sstream|iomanip|locale|regex|format|filesystem|chrono|random|thread|mutex|future|condition_variable|functional|unistd\.h)$/;

function filesBelow(folder, extensions) {
  const found = [];
  let entries = [];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return found; // a tree need not have every folder
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...filesBelow(path, extensions));
    else if (extensions.some((extension) => entry.name.endsWith(extension))) found.push(path);
  }
  return found.sort();
}

function isFile(path) {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function* linesMatching(text, pattern) {
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i += 1) {
    for (const match of lines[i].matchAll(pattern)) yield { line: i + 1, target: match[1] };
  }
}

// Why the file at `path` may not include "target", or nothing when it may.
function cppViolation(root, path, target) {
  const own = dirname(path);
  const floor = path.startsWith('src/') ? path.split('/')[1] : undefined;
  const prefix = outside[own];

  if (prefix !== undefined) {
    if (target.startsWith('api/') || target.startsWith(`${prefix}/`)) return undefined;
    if (isFile(join(root, own, target)) || target.startsWith('generated/')) return undefined;
    return `${prefix} sees src/api/ alone`;
  }
  if (floor === undefined) return undefined; // tests may look anywhere
  if (!(floor in cppFloors)) return `src/${floor} is not a floor`;
  const targetFloor = target.split('/')[0];
  if (!isFile(join(root, 'src', target))) return 'includes are written relative to src/';
  if (!(targetFloor in cppFloors)) return `src/${targetFloor} is above every floor`;
  if (cppFloors[targetFloor] > cppFloors[floor]) {
    return `${floor} (floor ${cppFloors[floor]}) climbs to ${targetFloor} (floor ${cppFloors[targetFloor]})`;
  }
  if (floor === 'store' && !belowStore.includes(targetFloor)) return 'the store sees base/ and text/ alone';
  if (floor === 'render' && targetFloor === 'store' && !shownOfStore.includes(target)) {
    return `render sees of the store ${shownOfStore.join(', ')} alone`;
  }
  return undefined;
}

function angleViolation(path, target) {
  for (const { header, allowed } of dependencies) {
    if (header.test(target)) return allowed.test(path) ? undefined : 'this dependency is not for this file';
  }
  if (path.startsWith('src/') && unwelcome.test(target)) return 'the core does without this header';
  return undefined;
}

function webViolation(path, target) {
  const name = relative('web', path);
  if (!(name in webFloors)) return 'has no floor in tools/floors.mjs';
  if (!target.startsWith('./')) return 'the shell imports its own files alone';
  const targetName = posix.normalize(target);
  if (!(targetName in webFloors)) return `${targetName} has no floor in tools/floors.mjs`;
  if (webFloors[targetName] > webFloors[name]) {
    return `floor ${webFloors[name]} climbs to floor ${webFloors[targetName]}`;
  }
  return undefined;
}

// Reads the tree at `root`: { files, violations }, how many files were looked at and what is wrong, a line each.
export function checkFloors(root) {
  const violations = [];
  let files = 0;
  const report = (path, line, target, why) => {
    if (why !== undefined) violations.push(`${path}:${line}: ${target}: ${why}`);
  };

  for (const folder of ['src', 'cli', 'tests']) {
    for (const file of filesBelow(join(root, folder), ['.h', '.cpp', '.c'])) {
      const path = relative(root, file);
      const text = readFileSync(file, 'utf8');
      files += 1;
      for (const { line, target } of linesMatching(text, /^\s*#\s*include\s*"([^"]+)"/g)) {
        report(path, line, target, cppViolation(root, path, target));
      }
      for (const { line, target } of linesMatching(text, /^\s*#\s*include\s*<([^>]+)>/g)) {
        report(path, line, target, angleViolation(path, target));
      }
    }
  }
  for (const file of filesBelow(join(root, 'web'), ['.js', '.mjs'])) {
    const path = relative(root, file);
    const text = readFileSync(file, 'utf8');
    files += 1;
    if (!(relative('web', path) in webFloors)) report(path, 1, path, 'has no floor in tools/floors.mjs');
    const imports = /(?:^\s*(?:import|export)\b[^'"]*?|^\s*}\s*from\s*|\bimport\s*\(\s*)['"]([^'"]+)['"]/g;
    for (const { line, target } of linesMatching(text, imports)) {
      report(path, line, target, webViolation(path, target));
    }
  }
  return { files, violations };
}
