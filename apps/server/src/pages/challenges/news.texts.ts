import { texts } from '../language/texts.js';

export const newsTexts = texts({
  news: { en: 'Changed since you last looked', cy: 'Wedi newid ers ichi edrych ddiwethaf' },
  newsBefore: { en: 'and {count} more before that', cy: 'a {count} arall cyn hynny' },
});
