export { LocalSignIn } from './LocalSignIn';
