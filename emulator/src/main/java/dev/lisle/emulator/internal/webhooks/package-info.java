/** What apps are told: events of the accounts that let them in, and that somebody removed them. */
@NullMarked
package dev.lisle.emulator.internal.webhooks;

import org.jspecify.annotations.NullMarked;
