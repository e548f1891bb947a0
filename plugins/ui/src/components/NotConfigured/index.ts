export { NotConfigured, type NotConfiguredProps } from './NotConfigured';
