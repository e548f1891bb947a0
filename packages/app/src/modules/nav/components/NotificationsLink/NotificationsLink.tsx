import { lazy, Suspense } from 'react';
import { NavLink } from '../NavLink';
import type { CountedNotificationsLinkProps } from './CountedNotificationsLink';

// The stock item brings a library for pop-up messages; the page need not wait for it.
const Counted = lazy(async () => {
  const module = await import('./CountedNotificationsLink');
  return { default: module.CountedNotificationsLink };
});

/** The page of notifications, and soon after the number that are unread. */
export function NotificationsLink(props: CountedNotificationsLinkProps) {
  const { item, layout, onClick } = props;
  return (
    <Suspense
      fallback={
        <NavLink
          href={item.href}
          title={item.title}
          icon={item.icon}
          layout={layout}
          onClick={onClick}
        />
      }
    >
      <Counted {...props} />
    </Suspense>
  );
}
