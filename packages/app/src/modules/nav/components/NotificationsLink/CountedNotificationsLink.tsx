import { NotificationsSidebarItem } from '@backstage/plugin-notifications';
import type { NavItem } from '../../lib/arrangeNavItems';
import { NavLink, type NavLinkProps } from '../NavLink';
import styles from './CountedNotificationsLink.module.css';

export interface CountedNotificationsLinkProps {
  item: NavItem;
  layout?: NavLinkProps['layout'];
  onClick?: NavLinkProps['onClick'];
}

/**
 * The page of notifications with the number that are unread. The stock item keeps
 * the count and shows new ones as they come; only its look is ours.
 */
export function CountedNotificationsLink(props: CountedNotificationsLinkProps) {
  const { item, layout, onClick } = props;
  return (
    <NotificationsSidebarItem
      renderItem={({ unreadCount }) => (
        <NavLink
          href={item.href}
          title={item.title}
          icon={item.icon}
          layout={layout}
          onClick={onClick}
          end={unreadCount > 0 ? <Unread count={unreadCount} /> : undefined}
        />
      )}
    />
  );
}

function Unread({ count }: { count: number }) {
  return (
    <span className={styles.count}>
      {count > 99 ? '99+' : count}
      <span className={styles.word}> unread</span>
    </span>
  );
}
