// Every rule of the three sets applies. Those changed below are matters of spelling, or say something twice on purpose.
export default {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // The standard allows both spellings; ours is the short one, everywhere.
    'doctype-style': ['error', { style: 'lowercase' }],
    // Integrity guards files fetched from somebody else. We fetch none, and file names already carry a fingerprint.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Safari drops the meaning of a list without markers, and browsers that of a table laid out as blocks; the role brings it back.
    'no-redundant-role': 'off',
    'prefer-native-element': ['error', { exclude: ['list'] }],
    // Titles hold the names that organisations give themselves. A search engine shows the beginning of a long one.
    'long-title': 'off',
    // Where a telephone number may break across lines is for the style sheet to say.
    'tel-non-breaking': 'off',
  },
};
