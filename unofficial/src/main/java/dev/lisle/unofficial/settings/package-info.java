/** Device, time zone and login, kept in a file so that one login serves for long. */
@NullMarked
package dev.lisle.unofficial.settings;

import org.jspecify.annotations.NullMarked;
