/** Logging in and out, and the tokens that come of it. */
@NullMarked
package dev.lisle.cli.login;

import org.jspecify.annotations.NullMarked;
