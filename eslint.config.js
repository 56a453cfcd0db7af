import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["build", "data", "data-*", "app/generated", "test-results", "node_modules", "scripts", "*.config.js"] },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeChecked, jsxA11y.flatConfigs.recommended, reactHooks.configs.flat.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Remix throws Responses.
      "@typescript-eslint/only-throw-error": "off",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "no-console": "error",
    },
  },
  // On the server "use" is an ordinary word.
  { files: ["**/*.server.ts", "e2e/**", "tests/**", "prisma/**"], rules: { "react-hooks/rules-of-hooks": "off" } },
  { files: ["e2e/**", "tests/**", "prisma/**"], rules: { "no-console": "off" } },
);
