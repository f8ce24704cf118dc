import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
    { ignores: ['node_modules', '.cache', 'test/sample'] },
    eslint.configs.recommended,
    tseslint.configs.strictTypeChecked,
    tseslint.configs.stylisticTypeChecked,
    {
        languageOptions: {
            parserOptions: { projectService: { allowDefaultProject: ['*.js'] }, tsconfigRootDir: import.meta.dirname },
        },
        rules: {
            'max-lines': ['error', { max: 299 }],
            'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
            complexity: ['error', 20],
            curly: ['error', 'multi-line'],
            eqeqeq: ['error', 'always', { null: 'ignore' }],
            '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
            // `return void doIt()` keeps a handler to one line.
            '@typescript-eslint/no-confusing-void-expression': [
                'error',
                { ignoreArrowShorthand: true, ignoreVoidOperator: true },
            ],
            '@typescript-eslint/no-meaningless-void-operator': 'off',
            // An empty text often means "not there" in these files, too.
            '@typescript-eslint/prefer-nullish-coalescing': [
                'error',
                { ignorePrimitives: { string: true, boolean: true } },
            ],
            // A value that differs within a stretch of text reads as null, and can't be set to it.
            '@typescript-eslint/related-getter-setter-pairs': 'off',
            // What there is nothing to do for in a fake (calculate, autofit) is there and does nothing.
            '@typescript-eslint/no-empty-function': ['error', { allow: ['methods'] }],
            // We say what a value is ("as Element") rather than only that it is there.
            '@typescript-eslint/non-nullable-type-assertion-style': 'off',
        },
    },
    { files: ['*.js'], extends: [tseslint.configs.disableTypeChecked] },
    // A test reads as one story; its length is no smell.
    { files: ['test/**'], rules: { 'max-lines-per-function': 'off' } },
);
