// What a WebAssembly module asks for and offers.

// The names that `exports.symbols` allows, with the memory and the start-up function that every module has.
export function allowedExports(symbols) {
  return ['memory', '_initialize', ...symbols.split('\n').filter(Boolean)].sort();
}

// The imports ("module.name") and exports of the module in `bytes`, sorted.
export function describeModule(bytes) {
  const module = new WebAssembly.Module(bytes);
  return {
    imports: WebAssembly.Module.imports(module)
      .map((i) => `${i.module}.${i.name}`)
      .sort(),
    exports: WebAssembly.Module.exports(module)
      .map((e) => e.name)
      .sort(),
  };
}
