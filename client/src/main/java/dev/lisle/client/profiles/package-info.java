/** The profile of the token's own account. */
@NullMarked
package dev.lisle.client.profiles;

import org.jspecify.annotations.NullMarked;
