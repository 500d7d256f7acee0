// What the bundler (tools/bundle.mjs) makes known to the modules here.

declare const BROADSIDE_VERSION: string;

declare module '*.css' {
  const text: string;
  export default text;
}

declare module '*.wasm' {
  const packed: string;
  export default packed;
}
