/** Tests of the package of the same name. */
@NullMarked
package dev.lisle.cli.webhooks;

import org.jspecify.annotations.NullMarked;
