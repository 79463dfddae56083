/** The client and the emulator are two readings of Meta's pages; here they have to agree. */
@NullMarked
package dev.lisle.e2e.agreement;

import org.jspecify.annotations.NullMarked;
