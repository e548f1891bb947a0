export * from './GitRunner';
export * from './RepositoryReader';
export * from './RepositoryStorage';
export * from './sandboxConfig';
export * from './SandboxUrlReader';
