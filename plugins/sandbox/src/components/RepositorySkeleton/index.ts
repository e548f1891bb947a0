export { RepositorySkeleton } from './RepositorySkeleton';
