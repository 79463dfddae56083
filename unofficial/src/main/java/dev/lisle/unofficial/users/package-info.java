/** Accounts, and what one account is to another. */
@NullMarked
package dev.lisle.unofficial.users;

import org.jspecify.annotations.NullMarked;
