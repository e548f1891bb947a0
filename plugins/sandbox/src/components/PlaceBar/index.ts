export { PlaceBar } from './PlaceBar';
