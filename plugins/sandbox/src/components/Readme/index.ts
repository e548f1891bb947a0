export { LazyMarkdown } from './LazyMarkdown';
export { Readme } from './Readme';
