export { FakeSandboxApi } from './FakeSandboxApi';
export * from './fixtures';
export { renderSandbox } from './renderSandbox';
