export * from './CloneCommand';
