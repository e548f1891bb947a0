export * from './KindIcon';
