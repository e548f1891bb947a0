export * from './AboutCard';
