export { SignInFrame } from './SignInFrame';
