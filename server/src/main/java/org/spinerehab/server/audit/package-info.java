/**
 * Who did what with whose record, when and through which application: written before an
 * answer leaves, never changed, read as AuditEvent.
 */
@NullMarked
package org.spinerehab.server.audit;

import org.jspecify.annotations.NullMarked;
