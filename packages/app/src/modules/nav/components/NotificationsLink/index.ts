export { NotificationsLink } from './NotificationsLink';
