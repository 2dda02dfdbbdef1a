import { defineConfig, globalIgnores } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** A request class imported as a type leaves no trace at run time: the ValidationPipe then lets every body through. */
const requestClassAsType =
  'A request class needs a value import here: imported as a type, its validation is silently off.';

export default defineConfig([
  globalIgnores(['dist/', 'data/', 'coverage/', 'test-results/', 'apps/api/src/platform/openapi-metadata.ts']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx,mts}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      // The rules that need types: each of them catches something tsc accepts.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // consistent-type-imports stays off on purpose: its fix would turn request classes into types.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['apps/api/**/*.controller.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'ImportDeclaration[importKind="type"][source.value=/^#contract/] > ImportSpecifier[imported.name=/(Request|Query)$/]',
          message: requestClassAsType,
        },
        {
          selector: 'ImportSpecifier[importKind="type"][imported.name=/(Request|Query)$/]',
          message: requestClassAsType,
        },
      ],
    },
  },
  {
    files: ['apps/web/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      // Both speak only about the React Compiler, which is not used.
      'react-hooks/preserve-manual-memoization': 'off',
      'react-hooks/incompatible-library': 'off',
    },
  },
  {
    // Programs that talk to whoever started them.
    files: ['apps/api/*.ts', 'apps/api/src/main.ts', 'seeds/**', 'e2e/**'],
    rules: { 'no-console': 'off' },
  },
]);
