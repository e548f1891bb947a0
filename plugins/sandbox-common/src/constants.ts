/** On an entity: the repository in the embedded Git host that it comes from, as `<owner>/<name>`. */
export const REPOSITORY_ANNOTATION = 'slipway.dev/repository';

/** The topic on the events service on which a {@link RepositoryPush} is announced. */
export const PUSH_TOPIC = 'sandbox.push';

/** Where the embedded Git host is mounted, below the portal's address. */
export const GIT_PATH = '/git';

/** How a personal access token begins, so that scanners can recognise a leaked one. */
export const TOKEN_PREFIX = 'slip_';
