// What a stylesheet is to a test in jsdom.
module.exports = {};
