export { SandboxRouter } from './SandboxRouter';
