export { apiDefinitionModule } from './module';
