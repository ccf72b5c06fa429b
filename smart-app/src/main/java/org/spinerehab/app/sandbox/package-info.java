/**
 * Plans and diaries of invented patients, loaded once, through the same doors the product
 * uses (profile {@code sandbox} only).
 */
@NullMarked
package org.spinerehab.app.sandbox;

import org.jspecify.annotations.NullMarked;
