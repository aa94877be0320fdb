export { cutTo, filledIn, isTemplate, namesIn, rendered, type Words } from './template';
