/** How much of its quotas an account has used. */
@NullMarked
package dev.lisle.client.limits;

import org.jspecify.annotations.NullMarked;
