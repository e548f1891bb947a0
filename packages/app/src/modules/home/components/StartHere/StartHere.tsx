import { useRouteRef } from '@backstage/frontend-plugin-api';
import { ButtonLink, Link } from '@backstage/ui';
import {
  RiAddCircleLine,
  RiBookOpenLine,
  RiGitRepositoryLine,
  RiStackLine,
} from '@remixicon/react';
import { Panel } from '@slipway/plugin-ui';
import {
  catalogRouteRef,
  docsIndexRouteRef,
  repositoriesRouteRef,
  templateRouteRef,
} from '../../routes';
import styles from './StartHere.module.css';

export interface StartHereProps {
  /** For who has no component yet: what each step is for is said as well. */
  isProminent?: boolean;
}

/** The first steps. Each is left out where nothing answers behind it. */
export function StartHere({ isProminent = false }: StartHereProps) {
  const toTemplate = useRouteRef(templateRouteRef);
  const toCatalog = useRouteRef(catalogRouteRef);
  const toDocs = useRouteRef(docsIndexRouteRef);
  const toRepositories = useRouteRef(repositoriesRouteRef);

  const steps = [
    {
      icon: <RiAddCircleLine size={20} aria-hidden />,
      title: 'Make a service',
      why: 'From a template: a repository, tests, docs and a first runbook, ready to run.',
      href: toTemplate?.({
        namespace: 'default',
        templateName: 'node-service',
      }),
    },
    {
      icon: <RiStackLine size={20} aria-hidden />,
      title: 'Browse the catalog',
      why: 'Every service, API and team, who owns it, and what it depends on.',
      href: toCatalog?.(),
    },
    {
      icon: <RiBookOpenLine size={20} aria-hidden />,
      title: 'Read the docs',
      why: 'What teams write about their services, and how this portal works.',
      href: toDocs?.(),
    },
    {
      icon: <RiGitRepositoryLine size={20} aria-hidden />,
      title: 'Clone a repository',
      why: 'Get the code of a service, change it, and push it back.',
      href: toRepositories?.(),
    },
  ];
  return (
    <Panel title="Start here">
      <ul className={isProminent ? styles.prominent : styles.small}>
        {steps.map(
          ({ icon, title, why, href }, index) =>
            href && (
              <li key={title} className={styles.step}>
                <span className={styles.icon}>{icon}</span>
                <span className={styles.text}>
                  {isProminent && index === 0 ? (
                    <ButtonLink href={href} className={styles.button}>
                      {title}
                    </ButtonLink>
                  ) : (
                    <Link
                      href={href}
                      standalone
                      color="info"
                      weight={isProminent ? 'bold' : 'regular'}
                      className={styles.link}
                    >
                      {title}
                    </Link>
                  )}
                  {isProminent && <span className={styles.why}>{why}</span>}
                </span>
              </li>
            ),
        )}
      </ul>
    </Panel>
  );
}
