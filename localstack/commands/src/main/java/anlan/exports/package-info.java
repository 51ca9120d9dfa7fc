/**
 * Takes the journal and the published figures out of a city, and reckons them anew elsewhere (导出与复算).
 */
@org.jspecify.annotations.NullMarked
package anlan.exports;
