export { ThemeChoice } from './ThemeChoice';
