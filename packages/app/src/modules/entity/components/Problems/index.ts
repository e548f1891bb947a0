export * from './Problems';
