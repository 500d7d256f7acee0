import js from '@eslint/js';
import globals from 'globals';

export default [
  { ignores: ['build/', 'dist/', 'node_modules/', '.cache/', 'screenshots/'] },
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2022, sourceType: 'module' },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'array-callback-return': 'error',
      curly: ['error', 'multi-line'],
      'default-case-last': 'error',
      eqeqeq: 'error',
      'no-constructor-return': 'error',
      'no-eval': 'error',
      'no-implicit-coercion': ['error', { boolean: false }],
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-self-compare': 'error',
      'no-shadow': 'error',
      'no-throw-literal': 'error',
      'no-unmodified-loop-condition': 'error',
      'no-unreachable-loop': 'error',
      'no-unused-vars': ['error', { caughtErrors: 'none' }],
      'no-use-before-define': ['error', { functions: false, classes: false, variables: false }],
      'no-useless-return': 'error',
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-promise-reject-errors': 'error',
    },
  },
  {
    files: ['web/**'],
    languageOptions: { globals: globals.browser },
    rules: {
      // What a strict page forbids, and what would let a string become markup past the one policy.
      'no-restricted-properties': [
        'error',
        { property: 'outerHTML', message: 'HTML goes through the one Trusted Types policy.' },
        { property: 'insertAdjacentHTML', message: 'HTML goes through the one Trusted Types policy.' },
        { object: 'document', property: 'write' },
      ],
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  {
    // These hold functions that run inside a page.
    files: ['tests/**', 'tools/**', 'bench/**'],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    rules: { 'no-control-regex': 'off' },
  },
];
