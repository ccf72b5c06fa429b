/**
 * Measures the server; see docs/benchmarks.md. Nothing here runs with the tests.
 */
package org.spinerehab.server.bench;
