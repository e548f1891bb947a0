export { repositoryHostField } from './repositoryHostField';
