export { Broken } from './Broken';
