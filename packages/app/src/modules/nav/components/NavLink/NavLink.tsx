import type { JSX, MouseEventHandler, ReactNode } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { isCurrentPath } from '../../lib/isCurrentPath';
import styles from './NavLink.module.css';

export interface NavLinkProps {
  href: string;
  title: string;
  icon: JSX.Element;
  /** `stacked` has the word below the icon, for the bar at the bottom. */
  layout?: 'row' | 'stacked';
  /** A key or a number at the end of the row. */
  end?: ReactNode;
  onClick?: MouseEventHandler;
}

/** One page in the navigation. */
export function NavLink(props: NavLinkProps) {
  const { href, title, icon, layout = 'row', end, onClick } = props;
  const { pathname } = useLocation();
  return (
    <Link
      to={href}
      className={styles.root}
      data-layout={layout}
      aria-current={isCurrentPath(href, pathname) ? 'page' : undefined}
      // Where only the icon is shown, this is how a mouse finds the word.
      title={layout === 'row' ? title : undefined}
      onClick={onClick}
    >
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <span className={styles.title}>{title}</span>
      {end !== undefined && <span className={styles.end}>{end}</span>}
    </Link>
  );
}
