export { default } from './plugin';
export * from './api';
