export { CommitsPage } from './CommitsPage';
