/** {@code lisle webhooks}: what Meta sends to an app, heard on this machine. */
@NullMarked
package dev.lisle.cli.webhooks;

import org.jspecify.annotations.NullMarked;
