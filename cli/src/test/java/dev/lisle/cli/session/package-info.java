/** Tests. */
@NullMarked
package dev.lisle.cli.session;

import org.jspecify.annotations.NullMarked;
