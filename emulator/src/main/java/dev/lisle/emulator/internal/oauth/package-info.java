/** How an app comes to a token: the authorization window, and the calls that make, exchange, refresh and inspect tokens. */
@NullMarked
package dev.lisle.emulator.internal.oauth;

import org.jspecify.annotations.NullMarked;
