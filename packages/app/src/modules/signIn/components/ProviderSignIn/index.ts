export { ProviderSignIn } from './ProviderSignIn';
