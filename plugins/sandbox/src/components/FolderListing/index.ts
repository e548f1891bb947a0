export { FolderListing } from './FolderListing';
