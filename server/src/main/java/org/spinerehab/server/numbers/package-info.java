/**
 * The published clinical numbers as they are in force here: the stored tables with the
 * site's overlay over them, each number within its range (design.md D12).
 */
@NullMarked
package org.spinerehab.server.numbers;

import org.jspecify.annotations.NullMarked;
