// Usage: node tools/check-floors.mjs [--self-test]
//
// Fails when an include or an import climbs a floor (tools/floors.mjs). --self-test shows that it can: it breaks each
// rule in a tree of its own.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkFloors } from './floors.mjs';

// Files that keep to the floors, and for each rule one that does not.
const sound = {
  'src/base/error.h': '#include <string>\n',
  'src/text/url.h': '#include "base/error.h"\n',
  'src/markup/event.h': '#include "text/url.h"\n',
  'src/markup/parser.cpp': '#include <md4c.h>\n\n#include "markup/event.h"\n',
  'src/store/log.h': '#include "text/url.h"\n',
  'src/store/thread.h': '#include "store/log.h"\n',
  'src/render/view.h': '#include "store/thread.h"\n',
  'src/api/session.h': '#include <string>\n',
  'src/wasm/broadside.h': '#include <stdint.h>\n',
  'src/wasm/broadside.cpp': '#include "api/session.h"\n#include "wasm/broadside.h"\n',
  'cli/file.h': '#include <string>\n',
  'cli/main.cpp': '#include <CLI/CLI.hpp>\n#include <iostream>\n\n#include "api/session.h"\n#include "cli/file.h"\n',
  'tests/unit/url_test.cpp': '#include <doctest/doctest.h>\n\n#include "text/url.h"\n',
  'web/loader.js': "import { failed } from './error.js';\n",
  'web/error.js': 'export const failed = 1;\n',
  'web/element.js': "import {\n  load,\n} from './loader.js';\n",
};
const broken = [
  ['a lower floor includes a higher one', 'src/text/url.h', '#include "markup/event.h"\n'],
  ['the base includes the text floor', 'src/base/arena.h', '#include "text/url.h"\n'],
  ['the store sees the renderer', 'src/store/thread.h', '#include "render/view.h"\n'],
  ['the store sees Markdown', 'src/store/thread.h', '#include "markup/event.h"\n'],
  ['a view sees the log', 'src/render/view.h', '#include "store/log.h"\n'],
  ['a folder that is no floor', 'src/extra/thing.h', '#include "base/error.h"\n'],
  ['an include that is not relative to src/', 'src/text/utf8.h', '#include "url.h"\n'],
  ['the core includes the ABI', 'src/api/session.cpp', '#include "wasm/broadside.h"\n'],
  ['the ABI looks past src/api', 'src/wasm/broadside.cpp', '#include "render/view.h"\n'],
  ['the program looks past src/api', 'cli/render.cpp', '#include "markup/event.h"\n'],
  ['md4c outside the parser', 'src/article/article.cpp', '#include <md4c.h>\n'],
  ['Boost.JSON outside its reader', 'src/store/log.cpp', '#  include <boost/json.hpp>\n'],
  ['CLI11 in the core', 'src/api/session.cpp', '#include <CLI/CLI.hpp>\n'],
  ['iostream in the core', 'src/text/url.cpp', '#include <iostream>\n'],
  ['a clock in the core', 'src/text/url.cpp', '#include <chrono>\n'],
  ['an import that climbs', 'web/error.js', "import { load } from './loader.js';\n"],
  ['a named import over several lines that climbs', 'web/loader.js', "import {\n  a,\n} from './element.js';\n"],
  ['a re-export that climbs', 'web/error.js', "export * from './loader.js';\n"],
  ['a dynamic import that climbs', 'web/error.js', "const a = await import('./element.js');\n"],
  ['an import of a package', 'web/loader.js', "import x from 'left-pad';\n"],
  ['a file without a floor', 'web/helpers.js', 'export const a = 1;\n'],
];

function selfTest() {
  let passed = 0;
  let failed = 0;
  const check = (name, extra, expected) => {
    const root = mkdtempSync(join(tmpdir(), 'broadside-floors-'));
    for (const [path, text] of Object.entries({ ...sound, ...extra })) {
      mkdirSync(join(root, dirname(path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const { violations } = checkFloors(root);
    rmSync(root, { recursive: true });
    if (violations.length === expected) {
      passed += 1;
    } else {
      failed += 1;
      console.log(`FAILED floors, ${name}: expected ${expected} violation(s), found ${violations.length}`);
      for (const violation of violations) console.log(`  ${violation}`);
    }
  };
  check('a sound tree', {}, 0);
  for (const [name, path, text] of broken) check(name, { [path]: text }, 1);
  return { passed, failed };
}

function thisTree() {
  const { files, violations } = checkFloors('.');
  for (const violation of violations) console.log(`FAILED ${violation}`);
  console.log(`${files} files, ${violations.length} violations of the floors`);
  return violations.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: violations.length };
}

const { passed, failed } = process.argv.includes('--self-test') ? selfTest() : thisTree();
console.log(`broadside-test: ${passed} passed, ${failed} failed, 0 skipped`);
process.exitCode = failed > 0 ? 1 : 0;
