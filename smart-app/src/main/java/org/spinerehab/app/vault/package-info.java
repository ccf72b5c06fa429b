/** Secrets at rest: sealed data, signing keys and hashes of random tokens. */
@NullMarked
package org.spinerehab.app.vault;

import org.jspecify.annotations.NullMarked;
