export * from './constants';
export * from './names';
export * from './permissions';
export * from './repositoryUrl';
export * from './schemas';
