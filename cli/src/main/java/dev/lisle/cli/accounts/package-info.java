/** Commands that read profiles and quotas. */
@NullMarked
package dev.lisle.cli.accounts;

import org.jspecify.annotations.NullMarked;
