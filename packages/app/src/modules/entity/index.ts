export { entityModule } from './module';
