export { Avatar } from './Avatar';
export { LogoFull } from './LogoFull';
export { LogoIcon } from './LogoIcon';
