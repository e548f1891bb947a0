export { scaffolderModuleSlipway as default } from './module';
