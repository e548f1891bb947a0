export { wordsModule } from './wordsModule';
