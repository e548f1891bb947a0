export { RepositoryFrame } from './RepositoryFrame';
