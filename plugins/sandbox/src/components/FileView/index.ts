export { FileView } from './FileView';
