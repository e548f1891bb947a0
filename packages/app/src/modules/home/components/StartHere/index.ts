export * from './StartHere';
