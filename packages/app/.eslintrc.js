module.exports = require('../../.eslintrc.shared')(__dirname);
