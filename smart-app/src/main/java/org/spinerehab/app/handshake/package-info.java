/** The SMART App Launch handshake with an EHR, from /launch to /callback. */
@NullMarked
package org.spinerehab.app.handshake;

import org.jspecify.annotations.NullMarked;
