export { sandboxPlugin as default } from './plugin';
