/** What Meta sends to an app: events, and notices that a user left. */
@NullMarked
package dev.lisle.client.webhooks;

import org.jspecify.annotations.NullMarked;
