export { fallbackModule } from './fallbackModule';
