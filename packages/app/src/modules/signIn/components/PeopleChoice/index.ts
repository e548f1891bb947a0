export { PeopleChoice } from './PeopleChoice';
