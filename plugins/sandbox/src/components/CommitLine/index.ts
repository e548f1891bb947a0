export { CommitLine } from './CommitLine';
