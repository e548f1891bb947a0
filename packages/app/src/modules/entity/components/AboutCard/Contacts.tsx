import type { Entity } from '@backstage/catalog-model';
import { Link } from '@backstage/ui';
import { getProfileText, isSafeLink } from '../../lib/entityFacts';
import { toWebLink } from '../../lib/webLink';
import styles from './AboutCard.module.css';

export interface ContactsProps {
  /** A user or a group. */
  entity: Entity;
  /** Shown when there is no way to reach them. */
  emptyText?: string;
}

/** How to reach somebody: mail, and the links of their entity (a chat channel, a rota). */
export function Contacts({ entity, emptyText }: ContactsProps) {
  const email = getProfileText(entity, 'email');
  const links = (entity.metadata.links ?? []).filter(link =>
    isSafeLink(link.url),
  );
  if (!email && links.length === 0) {
    return emptyText ? <span className={styles.none}>{emptyText}</span> : null;
  }
  return (
    <ul className={styles.contacts}>
      {email && (
        <li>
          <Link href={`mailto:${email}`} standalone truncate color="info">
            {email}
          </Link>
        </li>
      )}
      {links.map(link => (
        <li key={`${link.url} ${link.title}`}>
          <Link {...toWebLink(link.url)} standalone truncate color="info">
            {link.title ?? link.url}
          </Link>
        </li>
      ))}
    </ul>
  );
}
