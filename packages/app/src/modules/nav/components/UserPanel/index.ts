export { UserPanel } from './UserPanel';
