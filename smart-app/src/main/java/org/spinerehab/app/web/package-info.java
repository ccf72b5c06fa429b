/**
 * What every page shares: layout, words, error pages, security headers, the site's facts.
 */
@NullMarked
package org.spinerehab.app.web;

import org.jspecify.annotations.NullMarked;
